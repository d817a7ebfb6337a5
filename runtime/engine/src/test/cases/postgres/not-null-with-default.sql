NOT NULL on rows that hold null: they get the default first.
-- current --
CREATE TABLE t (id int PRIMARY KEY, a text, b text);
-- rows --
INSERT INTO t VALUES (1, NULL, 'b'), (2, 'x', 'b');
-- desired --
CREATE TABLE t (id int PRIMARY KEY, a text NOT NULL DEFAULT 'none', b text NOT NULL);
-- check --
SELECT a FROM t ORDER BY id => none; x
-- up --
ALTER TABLE "t" ALTER COLUMN "a" SET DEFAULT 'none'::text;
UPDATE "t" SET "a" = 'none'::text WHERE "a" IS NULL;
ALTER TABLE "t" ALTER COLUMN "a" SET NOT NULL;
ALTER TABLE "t" ALTER COLUMN "b" SET NOT NULL;
-- down --
ALTER TABLE "t" ALTER COLUMN "a" DROP DEFAULT;
ALTER TABLE "t" ALTER COLUMN "a" DROP NOT NULL;
ALTER TABLE "t" ALTER COLUMN "b" DROP NOT NULL;
-- hazards --
change column "a" of "t": changes rows: null becomes 'none'::text
change column "a" of "t": reads the whole table: all rows are checked
change column "b" of "t": reads the whole table: all rows are checked
change column "b" of "t": may fail on existing rows: where b is null; fill it first: UPDATE "t" SET "b" = ... WHERE "b" IS NULL
