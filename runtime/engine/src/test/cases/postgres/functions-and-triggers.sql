A function changes under its trigger, one changes what it returns, a domain and a sequence come.
-- current --
CREATE TABLE t (id int PRIMARY KEY, n int);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
CREATE VIEW v AS SELECT one() AS n;
-- desired --
CREATE SEQUENCE numbers START 10 INCREMENT 5;
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT nextval('numbers'), p positive DEFAULT 3);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.n := 1; RETURN NEW; END $$;
CREATE TRIGGER t_touch BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE FUNCTION one() RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE VIEW v AS SELECT one() AS n;
CREATE FUNCTION all_t() RETURNS SETOF t LANGUAGE sql BEGIN ATOMIC SELECT * FROM t; END;
CREATE PROCEDURE clean(older int) LANGUAGE sql AS $$ DELETE FROM t WHERE id < older $$;
-- up --
DROP TRIGGER "t_touch" ON "t";
DROP VIEW "v";
DROP FUNCTION "one"();
CREATE DOMAIN public.positive AS integer CONSTRAINT positive_check CHECK ((VALUE > 0));
CREATE SEQUENCE public.numbers AS bigint START WITH 10 INCREMENT BY 5 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1;
CREATE OR REPLACE FUNCTION public.one()
 RETURNS bigint
 LANGUAGE sql
AS $function$ SELECT 1::bigint $function$;
CREATE OR REPLACE FUNCTION public.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN NEW.n := 1; RETURN NEW; END $function$;
CREATE OR REPLACE PROCEDURE public.clean(IN older integer)
 LANGUAGE sql
AS $procedure$ DELETE FROM t WHERE id < older $procedure$;
ALTER TABLE "t" ALTER COLUMN "n" SET DEFAULT nextval('numbers'::regclass);
ALTER TABLE "t" ADD COLUMN "p" positive DEFAULT 3;
CREATE VIEW "v" AS
SELECT one() AS n;
CREATE OR REPLACE FUNCTION public.all_t()
 RETURNS SETOF t
 LANGUAGE sql
BEGIN ATOMIC
 SELECT t.id,
     t.n,
     t.p
    FROM t;
END;
CREATE TRIGGER t_touch BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
-- down --
DROP FUNCTION "all_t"();
DROP TRIGGER "t_touch" ON "t";
DROP VIEW "v";
DROP FUNCTION "one"();
CREATE OR REPLACE FUNCTION public.one()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
CREATE OR REPLACE FUNCTION public.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;
ALTER TABLE "t" ALTER COLUMN "n" DROP DEFAULT;
ALTER TABLE "t" DROP COLUMN "p";
CREATE VIEW "v" AS
SELECT one() AS n;
CREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
DROP DOMAIN "positive";
DROP SEQUENCE "numbers";
DROP PROCEDURE "clean"(IN older integer);
-- hazards --
drop trigger t_touch on public.t: drops an object: trigger
drop view "v": drops an object: the view and the rights that were granted on it
drop function public.one(): drops an object: function
