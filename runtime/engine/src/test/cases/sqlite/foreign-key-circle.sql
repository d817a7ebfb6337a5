Two tables that refer to each other.
-- desired --
CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b (id));
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id) ON DELETE CASCADE);
-- up --
CREATE TABLE "a" (
  "id" INTEGER PRIMARY KEY,
  "b_id" INTEGER,
  FOREIGN KEY ("b_id") REFERENCES "b" ("id")
);
CREATE TABLE "b" (
  "id" INTEGER PRIMARY KEY,
  "a_id" INTEGER,
  FOREIGN KEY ("a_id") REFERENCES "a" ("id") ON DELETE CASCADE
);
-- down --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_a" (
  "id" INTEGER PRIMARY KEY,
  "b_id" INTEGER
);
INSERT INTO "sequelgate_new_a" ("id", "b_id") SELECT "id", "b_id" FROM "a";
DROP TABLE "a";
ALTER TABLE "sequelgate_new_a" RENAME TO "a";
PRAGMA legacy_alter_table = OFF;
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_b" (
  "id" INTEGER PRIMARY KEY,
  "a_id" INTEGER
);
INSERT INTO "sequelgate_new_b" ("id", "a_id") SELECT "id", "a_id" FROM "b";
DROP TABLE "b";
ALTER TABLE "sequelgate_new_b" RENAME TO "b";
PRAGMA legacy_alter_table = OFF;
DROP TABLE "a";
DROP TABLE "b";
