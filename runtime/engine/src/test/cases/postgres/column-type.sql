Types change under rows, defaults, an index, a view and a check.
-- current --
CREATE TABLE t (id serial PRIMARY KEY, a varchar(10) NOT NULL DEFAULT '7', b integer, c timestamp, d varchar(5), CHECK (b > 0));
CREATE INDEX t_a ON t (a);
CREATE VIEW v AS SELECT id, a FROM t;
-- rows --
INSERT INTO t (a, b, c, d) VALUES ('12', 1, '2020-01-02 03:04:05', 'x');
-- desired --
CREATE TABLE t (id serial PRIMARY KEY, a integer NOT NULL DEFAULT 7, b bigint, c timestamptz, d text, CHECK (b > 0));
CREATE INDEX t_a ON t (a);
CREATE VIEW v AS SELECT id, a FROM t;
-- check --
SELECT a, b, d FROM t => 12|1|x
SELECT a FROM v => 12
-- up --
DROP VIEW "v";
ALTER TABLE "t" ALTER COLUMN "a" DROP DEFAULT;
ALTER TABLE "t" ALTER COLUMN "a" TYPE integer USING "a"::integer;
ALTER TABLE "t" ALTER COLUMN "a" SET DEFAULT 7;
ALTER TABLE "t" ALTER COLUMN "b" TYPE bigint USING "b"::bigint;
ALTER TABLE "t" ALTER COLUMN "c" TYPE timestamp with time zone USING "c"::timestamp with time zone;
ALTER TABLE "t" ALTER COLUMN "d" TYPE text;
CREATE VIEW "v" AS
SELECT id,
    a
   FROM t;
-- down --
DROP VIEW "v";
ALTER TABLE "t" ALTER COLUMN "a" DROP DEFAULT;
ALTER TABLE "t" ALTER COLUMN "a" TYPE character varying(10) USING "a"::character varying(10);
ALTER TABLE "t" ALTER COLUMN "a" SET DEFAULT '7'::character varying;
ALTER TABLE "t" ALTER COLUMN "b" TYPE integer USING "b"::integer;
ALTER TABLE "t" ALTER COLUMN "c" TYPE timestamp without time zone USING "c"::timestamp without time zone;
ALTER TABLE "t" ALTER COLUMN "d" TYPE character varying(5) USING "d"::character varying(5);
CREATE VIEW "v" AS
SELECT id,
    a
   FROM t;
-- hazards --
drop view "v": drops an object: the view and the rights that were granted on it
change column "a" of "t": rewrites the table: each value is converted to integer
change column "a" of "t": locks the table: public.t
change column "a" of "t": may fail on existing rows: where a value is no integer
change column "b" of "t": rewrites the table: each value is converted to bigint
change column "b" of "t": locks the table: public.t
change column "c" of "t": rewrites the table: each value is converted to timestamp with time zone
change column "c" of "t": locks the table: public.t
change column "c" of "t": may fail on existing rows: where a value is no timestamp with time zone
change column "d" of "t": locks the table: for a moment
