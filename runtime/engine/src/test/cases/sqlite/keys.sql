Another primary key, uniques, references with their actions.
-- current --
CREATE TABLE parents (id INTEGER PRIMARY KEY, code VARCHAR(10));
CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, parent_id INTEGER, PRIMARY KEY (a, b));
-- rows --
INSERT INTO parents VALUES (1, 'x');
INSERT INTO t VALUES (1, 2, 1), (2, 2, NULL);
-- desired --
CREATE TABLE parents (id INTEGER PRIMARY KEY, code VARCHAR(10) UNIQUE);
CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, parent_id INTEGER REFERENCES parents (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (b, a), UNIQUE (parent_id));
-- check --
SELECT a, b, parent_id FROM t ORDER BY a => 1|2|1; 2|2|null
-- up --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_t" (
  "a" INTEGER NOT NULL,
  "b" INTEGER NOT NULL,
  "parent_id" INTEGER,
  PRIMARY KEY ("b", "a"),
  UNIQUE ("parent_id"),
  FOREIGN KEY ("parent_id") REFERENCES "parents" ("id") ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "sequelgate_new_t" ("a", "b", "parent_id") SELECT "a", "b", "parent_id" FROM "t";
DROP TABLE "t";
ALTER TABLE "sequelgate_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_parents" (
  "id" INTEGER PRIMARY KEY,
  "code" VARCHAR(10),
  UNIQUE ("code")
);
INSERT INTO "sequelgate_new_parents" ("id", "code") SELECT "id", "code" FROM "parents";
DROP TABLE "parents";
ALTER TABLE "sequelgate_new_parents" RENAME TO "parents";
PRAGMA legacy_alter_table = OFF;
-- down --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_t" (
  "a" INTEGER NOT NULL,
  "b" INTEGER NOT NULL,
  "parent_id" INTEGER,
  PRIMARY KEY ("a", "b")
);
INSERT INTO "sequelgate_new_t" ("a", "b", "parent_id") SELECT "a", "b", "parent_id" FROM "t";
DROP TABLE "t";
ALTER TABLE "sequelgate_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_parents" (
  "id" INTEGER PRIMARY KEY,
  "code" VARCHAR(10)
);
INSERT INTO "sequelgate_new_parents" ("id", "code") SELECT "id", "code" FROM "parents";
DROP TABLE "parents";
ALTER TABLE "sequelgate_new_parents" RENAME TO "parents";
PRAGMA legacy_alter_table = OFF;
-- hazards --
drop primary key ("a", "b") of "t", add primary key ("b", "a") to "t", add unique ("parent_id") to "t", add foreign key ("parent_id") to "t": rewrites the table: all rows are copied into a new table
drop primary key ("a", "b") of "t", add primary key ("b", "a") to "t", add unique ("parent_id") to "t", add foreign key ("parent_id") to "t": may fail on existing rows: where rows do not fit what the new table asks for
add unique ("code") to "parents": rewrites the table: all rows are copied into a new table
add unique ("code") to "parents": may fail on existing rows: where rows do not fit what the new table asks for
