Comments say what has a new name; one whose rename is done says nothing more.
-- current --
CREATE SCHEMA app;
CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL, "Mail" text);
CREATE TABLE app.old_items (id int PRIMARY KEY, label text);
CREATE TABLE done (id int PRIMARY KEY, now_called text);
-- rows --
INSERT INTO users VALUES (1, 'Ada', 'ada@example.org');
INSERT INTO app.old_items VALUES (7, 'seven');
INSERT INTO done VALUES (3, 'kept');
-- desired --
CREATE SCHEMA app;
-- Everybody who may log in.
-- @renamed from users
CREATE TABLE members (
  id int PRIMARY KEY,
  full_name text NOT NULL, -- @renamed from name
  -- @renamed from "Mail"
  mail text
);
CREATE TABLE app."Items" ( -- @renamed from old_items
  id int PRIMARY KEY,
  label text
);
CREATE TABLE done (
  id int PRIMARY KEY,
  now_called text -- @renamed from once_called
);
-- check --
SELECT full_name || ' ' || mail FROM members => Ada ada@example.org
SELECT label FROM app."Items" => seven
SELECT now_called FROM done => kept
-- up --
ALTER TABLE "users" RENAME TO "members";
ALTER TABLE "app"."old_items" RENAME TO "Items";
ALTER TABLE "members" RENAME COLUMN "name" TO "full_name";
ALTER TABLE "members" RENAME COLUMN "Mail" TO "mail";
-- down --
ALTER TABLE "members" RENAME COLUMN "mail" TO "Mail";
ALTER TABLE "members" RENAME COLUMN "full_name" TO "name";
ALTER TABLE "app"."Items" RENAME TO "old_items";
ALTER TABLE "members" RENAME TO "users";
