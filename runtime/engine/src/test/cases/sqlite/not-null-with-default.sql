Null becomes the default before it is forbidden.
-- current --
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
-- rows --
INSERT INTO t VALUES (1, NULL, 1), (2, 'kept', 2);
-- desired --
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10) NOT NULL DEFAULT 'none', b INTEGER NOT NULL);
-- check --
SELECT a, b FROM t ORDER BY id => none|1; kept|2
-- up --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_t" (
  "id" INTEGER PRIMARY KEY,
  "a" VARCHAR(10) NOT NULL DEFAULT 'none',
  "b" INTEGER NOT NULL
);
INSERT INTO "sequelgate_new_t" ("id", "a", "b") SELECT "id", coalesce("a", 'none'), "b" FROM "t";
DROP TABLE "t";
ALTER TABLE "sequelgate_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
-- down --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_t" (
  "id" INTEGER PRIMARY KEY,
  "a" VARCHAR(10),
  "b" INTEGER
);
INSERT INTO "sequelgate_new_t" ("id", "a", "b") SELECT "id", "a", "b" FROM "t";
DROP TABLE "t";
ALTER TABLE "sequelgate_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
-- hazards --
change column "a" of "t", change column "b" of "t": rewrites the table: all rows are copied into a new table
change column "a" of "t", change column "b" of "t": changes rows: null in a becomes 'none'
change column "a" of "t", change column "b" of "t": may fail on existing rows: where b is null
