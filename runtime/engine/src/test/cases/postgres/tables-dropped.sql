Tables that refer to each other go, with an index, a trigger, a policy and an enum.
-- current --
CREATE TYPE enum_a_e AS ENUM ('x');
CREATE TABLE kept (id int PRIMARY KEY);
CREATE TABLE a (id serial PRIMARY KEY, b_id integer, e enum_a_e, kept_id int REFERENCES kept);
CREATE TABLE b (id serial PRIMARY KEY, a_id integer REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b;
CREATE INDEX a_e ON a (e);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER a_touch BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE a ENABLE ROW LEVEL SECURITY;
CREATE POLICY a_all ON a USING (id > 0);
-- desired --
CREATE TABLE kept (id int PRIMARY KEY);
-- up --
ALTER TABLE "a" DROP CONSTRAINT "a_b_id_fkey";
ALTER TABLE "b" DROP CONSTRAINT "b_a_id_fkey";
DROP TABLE "a";
DROP TABLE "b";
DROP FUNCTION "touch"();
DROP TYPE "enum_a_e";
-- down --
CREATE TYPE "enum_a_e" AS ENUM ('x');
CREATE OR REPLACE FUNCTION public.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;
CREATE TABLE "a" (
  "id" serial NOT NULL,
  "b_id" integer,
  "e" "enum_a_e",
  "kept_id" integer,
  CONSTRAINT "a_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "a" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "b" (
  "id" serial NOT NULL,
  "a_id" integer,
  CONSTRAINT "b_pkey" PRIMARY KEY ("id")
);
CREATE INDEX a_e ON public.a USING btree (e);
ALTER TABLE "a" ADD CONSTRAINT "a_b_id_fkey" FOREIGN KEY ("b_id") REFERENCES "b" ("id");
ALTER TABLE "a" ADD CONSTRAINT "a_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "kept" ("id");
ALTER TABLE "b" ADD CONSTRAINT "b_a_id_fkey" FOREIGN KEY ("a_id") REFERENCES "a" ("id");
CREATE TRIGGER a_touch BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION touch();
CREATE POLICY a_all ON public.a FOR ALL TO PUBLIC USING ((id > 0));
-- hazards --
drop table "a": deletes data: all rows of the table
drop table "b": deletes data: all rows of the table
drop function public.touch(): drops an object: function
drop enum "enum_a_e": drops an object: the enum type
