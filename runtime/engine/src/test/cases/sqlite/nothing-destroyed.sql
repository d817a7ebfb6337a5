What would destroy something is left out unless it is allowed, also where the table is made anew.
-- options --
keep
-- current --
CREATE TABLE t (id INTEGER PRIMARY KEY, gone INTEGER, a VARCHAR(5));
CREATE TABLE old_one (id INTEGER PRIMARY KEY);
-- rows --
INSERT INTO t VALUES (1, 2, 'x');
-- desired --
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(9), added INTEGER);
-- check --
SELECT gone, a, added FROM t => 2|x|null
-- up --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_t" (
  "id" INTEGER PRIMARY KEY,
  "gone" INTEGER,
  "a" VARCHAR(9),
  "added" INTEGER
);
INSERT INTO "sequelgate_new_t" ("id", "gone", "a") SELECT "id", "gone", "a" FROM "t";
DROP TABLE "t";
ALTER TABLE "sequelgate_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
-- down --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_t" (
  "id" INTEGER PRIMARY KEY,
  "a" VARCHAR(5),
  "gone" INTEGER
);
INSERT INTO "sequelgate_new_t" ("id", "a", "gone") SELECT "id", "a", "gone" FROM "t";
DROP TABLE "t";
ALTER TABLE "sequelgate_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
-- hazards --
change column "a" of "t", add column "added" to "t": rewrites the table: all rows are copied into a new table
-- left out --
drop table "old_one"
drop column "gone" of "t"
