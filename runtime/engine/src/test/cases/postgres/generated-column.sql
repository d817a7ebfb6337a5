A generated column comes, one changes, one becomes plain.
-- current --
CREATE TABLE t (id int PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2) STORED, c int GENERATED ALWAYS AS (a * 3) STORED);
-- rows --
INSERT INTO t (id, a) VALUES (1, 5);
-- desired --
CREATE TABLE t (id int PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 4) STORED, c int, d int GENERATED ALWAYS AS (a + 1) STORED);
-- check --
SELECT b, c, d FROM t => 20|15|6
-- up --
ALTER TABLE "t" DROP COLUMN "b";
ALTER TABLE "t" ADD COLUMN "b" integer GENERATED ALWAYS AS ((a * 4)) STORED;
ALTER TABLE "t" ALTER COLUMN "c" DROP EXPRESSION;
ALTER TABLE "t" ADD COLUMN "d" integer GENERATED ALWAYS AS ((a + 1)) STORED;
-- down --
ALTER TABLE "t" DROP COLUMN "b";
ALTER TABLE "t" ADD COLUMN "b" integer GENERATED ALWAYS AS ((a * 2)) STORED;
ALTER TABLE "t" DROP COLUMN "c";
ALTER TABLE "t" ADD COLUMN "c" integer GENERATED ALWAYS AS ((a * 3)) STORED;
ALTER TABLE "t" DROP COLUMN "d";
-- hazards --
change column "b" of "t": rewrites the table: each value is computed anew
change column "b" of "t": locks the table
add column "d" to "t": rewrites the table: each row gets a value of its own
add column "d" to "t": locks the table: public.t
