A table and a column keep their rows under other names.
-- current --
CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20));
CREATE INDEX by_name ON users (name);
-- rows --
INSERT INTO users VALUES (1, 'ann');
-- desired --
CREATE TABLE members (id INTEGER PRIMARY KEY, full_name VARCHAR(20), age INTEGER);
CREATE INDEX by_name ON members (full_name);
-- rename --
users=members
members.name=full_name
-- check --
SELECT full_name, age FROM members => ann|null
-- up --
ALTER TABLE "users" RENAME TO "members";
ALTER TABLE "members" RENAME COLUMN "name" TO "full_name";
ALTER TABLE "members" ADD COLUMN "age" INTEGER;
-- down --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_members" (
  "id" INTEGER PRIMARY KEY,
  "full_name" VARCHAR(20)
);
INSERT INTO "sequelgate_new_members" ("id", "full_name") SELECT "id", "full_name" FROM "members";
DROP TABLE "members";
ALTER TABLE "sequelgate_new_members" RENAME TO "members";
CREATE INDEX "by_name" ON "members" ("full_name");
PRAGMA legacy_alter_table = OFF;
ALTER TABLE "members" RENAME COLUMN "full_name" TO "name";
ALTER TABLE "members" RENAME TO "users";
