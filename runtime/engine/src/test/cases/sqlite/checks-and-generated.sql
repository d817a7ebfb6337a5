Checks and computed columns.
-- current --
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER CHECK (a > 0), d INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL);
-- rows --
INSERT INTO t (id, a) VALUES (1, 5);
-- desired --
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER CONSTRAINT more CHECK (a > 1), d INTEGER AS (a * 3) STORED, s TEXT COLLATE NOCASE DEFAULT 'it''s');
-- check --
SELECT a, d, s FROM t => 5|15|it's
-- up --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_t" (
  "id" INTEGER PRIMARY KEY,
  "a" INTEGER,
  "d" INTEGER GENERATED ALWAYS AS (a * 3) STORED,
  "s" TEXT COLLATE NOCASE DEFAULT 'it''s',
  CONSTRAINT "more" CHECK (a > 1)
);
INSERT INTO "sequelgate_new_t" ("id", "a") SELECT "id", "a" FROM "t";
DROP TABLE "t";
ALTER TABLE "sequelgate_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
-- down --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_t" (
  "id" INTEGER PRIMARY KEY,
  "a" INTEGER,
  "d" INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL,
  CHECK (a > 0)
);
INSERT INTO "sequelgate_new_t" ("id", "a") SELECT "id", "a" FROM "t";
DROP TABLE "t";
ALTER TABLE "sequelgate_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
-- hazards --
drop check  of "t", change column "d" of "t", add column "s" to "t", add check "more" to "t": rewrites the table: all rows are copied into a new table
drop check  of "t", change column "d" of "t", add column "s" to "t", add check "more" to "t": may fail on existing rows: where rows do not fit what the new table asks for
