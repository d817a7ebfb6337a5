A table and two columns have new names; an index, a check, a foreign key, a generated column and a view read them.
-- rename --
users=members
members.name=full_name
posts.user_id=member_id
-- current --
CREATE TABLE users (id serial PRIMARY KEY, name text NOT NULL, age int, CONSTRAINT named CHECK (name <> ''), shout text GENERATED ALWAYS AS (upper(name)) STORED);
CREATE UNIQUE INDEX users_name ON users (lower(name)) WHERE age > 3;
CREATE TABLE posts (id serial PRIMARY KEY, user_id int REFERENCES users);
CREATE INDEX posts_user ON posts (user_id);
CREATE VIEW v AS SELECT u.name, p.id FROM users u JOIN posts p ON p.user_id = u.id;
-- rows --
INSERT INTO users (name, age) VALUES ('ann', 5);
INSERT INTO posts (user_id) VALUES (1);
-- desired --
CREATE TABLE members (id serial PRIMARY KEY, full_name text NOT NULL, age int, CONSTRAINT named CHECK (full_name <> ''), shout text GENERATED ALWAYS AS (upper(full_name)) STORED, added int);
CREATE UNIQUE INDEX users_name ON members (lower(full_name)) WHERE age > 3;
CREATE TABLE posts (id serial PRIMARY KEY, member_id int REFERENCES members);
CREATE INDEX posts_user ON posts (member_id);
CREATE VIEW v AS SELECT u.full_name AS name, p.id FROM members u JOIN posts p ON p.member_id = u.id;
-- check --
SELECT full_name, shout FROM members => ann|ANN
SELECT name, id FROM v => ann|1
-- up --
ALTER TABLE "users" RENAME TO "members";
ALTER TABLE "members" RENAME COLUMN "name" TO "full_name";
ALTER TABLE "posts" RENAME COLUMN "user_id" TO "member_id";
ALTER TABLE "members" ADD COLUMN "added" integer;
-- down --
ALTER TABLE "members" DROP COLUMN "added";
ALTER TABLE "posts" RENAME COLUMN "member_id" TO "user_id";
ALTER TABLE "members" RENAME COLUMN "full_name" TO "name";
ALTER TABLE "members" RENAME TO "users";
