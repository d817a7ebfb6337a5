Two tables that refer to each other.
-- desired --
CREATE TABLE a (id serial PRIMARY KEY, b_id integer);
CREATE TABLE b (id serial PRIMARY KEY, a_id integer REFERENCES a ON DELETE CASCADE);
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
-- up --
CREATE TABLE "a" (
  "id" serial NOT NULL,
  "b_id" integer,
  CONSTRAINT "a_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "b" (
  "id" serial NOT NULL,
  "a_id" integer,
  CONSTRAINT "b_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "a" ADD CONSTRAINT "a_b_id_fkey" FOREIGN KEY ("b_id") REFERENCES "b" ("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "b" ADD CONSTRAINT "b_a_id_fkey" FOREIGN KEY ("a_id") REFERENCES "a" ("id") ON DELETE CASCADE;
-- down --
ALTER TABLE "a" DROP CONSTRAINT "a_b_id_fkey";
ALTER TABLE "b" DROP CONSTRAINT "b_a_id_fkey";
DROP TABLE "a";
DROP TABLE "b";
-- hazards --
add foreign key ("b_id") to "a": reads the whole table: all rows are checked
add foreign key ("b_id") to "a": may fail on existing rows: where no row of public.b is referenced
add foreign key ("a_id") to "b": reads the whole table: all rows are checked
add foreign key ("a_id") to "b": may fail on existing rows: where no row of public.a is referenced
