A table that becomes STRICT, and one without row numbers.
-- current --
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE k (code TEXT NOT NULL PRIMARY KEY, a TEXT);
-- rows --
INSERT INTO t VALUES (1, 'x');
INSERT INTO k VALUES ('k', 'y');
-- desired --
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT) STRICT;
CREATE TABLE k (code TEXT NOT NULL PRIMARY KEY, a TEXT) WITHOUT ROWID;
-- check --
SELECT a FROM t => x
SELECT a FROM k => y
-- up --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_k" (
  "code" TEXT NOT NULL,
  "a" TEXT,
  PRIMARY KEY ("code")
) WITHOUT ROWID;
INSERT INTO "sequelgate_new_k" ("code", "a") SELECT "code", "a" FROM "k";
DROP TABLE "k";
ALTER TABLE "sequelgate_new_k" RENAME TO "k";
PRAGMA legacy_alter_table = OFF;
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_t" (
  "id" INTEGER PRIMARY KEY,
  "a" TEXT
) STRICT;
INSERT INTO "sequelgate_new_t" ("id", "a") SELECT "id", "a" FROM "t";
DROP TABLE "t";
ALTER TABLE "sequelgate_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
-- down --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_k" (
  "code" TEXT NOT NULL,
  "a" TEXT,
  PRIMARY KEY ("code")
);
INSERT INTO "sequelgate_new_k" ("code", "a") SELECT "code", "a" FROM "k";
DROP TABLE "k";
ALTER TABLE "sequelgate_new_k" RENAME TO "k";
PRAGMA legacy_alter_table = OFF;
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_t" (
  "id" INTEGER PRIMARY KEY,
  "a" TEXT
);
INSERT INTO "sequelgate_new_t" ("id", "a") SELECT "id", "a" FROM "t";
DROP TABLE "t";
ALTER TABLE "sequelgate_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
-- hazards --
set without rowid of "k": rewrites the table: all rows are copied into a new table
set without rowid of "k": may fail on existing rows: where rows do not fit what the new table asks for
set strict of "t": rewrites the table: all rows are copied into a new table
set strict of "t": may fail on existing rows: where rows do not fit what the new table asks for
