Columns that SQLite adds by itself, and one that makes the table anew.
-- current --
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(255) NOT NULL);
-- rows --
INSERT INTO users (name) VALUES ('ann'), ('bob');
-- desired --
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(255) NOT NULL, age INTEGER, active TINYINT(1) NOT NULL DEFAULT 1);
-- check --
SELECT name, age, active FROM users ORDER BY id => ann|null|1; bob|null|1
-- up --
ALTER TABLE "users" ADD COLUMN "age" INTEGER;
ALTER TABLE "users" ADD COLUMN "active" TINYINT(1) NOT NULL DEFAULT 1;
-- down --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_users" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "name" VARCHAR(255) NOT NULL
);
INSERT INTO "sequelgate_new_users" ("id", "name") SELECT "id", "name" FROM "users";
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'users') WHERE name = 'sequelgate_new_users';
INSERT INTO sqlite_sequence (name, seq) SELECT 'sequelgate_new_users', seq FROM sqlite_sequence WHERE name = 'users' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'sequelgate_new_users');
DROP TABLE "users";
ALTER TABLE "sequelgate_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
