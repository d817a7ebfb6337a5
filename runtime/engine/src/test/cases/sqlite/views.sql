A view is changed, and one that reads it stays; a column goes that it no longer shows.
-- current --
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
CREATE VIEW v AS SELECT id, a, b FROM t;
CREATE VIEW w AS SELECT id FROM v;
-- rows --
INSERT INTO t VALUES (1, 2, 3);
-- desired --
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
CREATE VIEW v AS SELECT id, a FROM t WHERE a > 1;
CREATE VIEW w AS SELECT id FROM v;
-- check --
SELECT id FROM w => 1
-- up --
DROP VIEW "w";
DROP VIEW "v";
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_t" (
  "id" INTEGER PRIMARY KEY,
  "a" INTEGER
);
INSERT INTO "sequelgate_new_t" ("id", "a") SELECT "id", "a" FROM "t";
DROP TABLE "t";
ALTER TABLE "sequelgate_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
CREATE VIEW v AS SELECT id, a FROM t WHERE a > 1;
CREATE VIEW w AS SELECT id FROM v;
-- down --
ALTER TABLE "t" ADD COLUMN "b" INTEGER;
DROP VIEW "v";
CREATE VIEW v AS SELECT id, a, b FROM t;
-- hazards --
drop view "w": drops an object: the view w
drop view "v": drops an object: the view v
drop column "b" of "t": rewrites the table: all rows are copied into a new table
drop column "b" of "t": deletes data: all values of b
