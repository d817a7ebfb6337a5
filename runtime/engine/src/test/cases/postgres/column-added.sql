A column that may be null, and one with a default.
-- current --
CREATE TABLE users (id serial PRIMARY KEY, name varchar(255) NOT NULL);
-- rows --
INSERT INTO users (name) VALUES ('ann'), ('bob');
-- desired --
CREATE TABLE users (id serial PRIMARY KEY, name varchar(255) NOT NULL, age integer, active boolean NOT NULL DEFAULT true);
-- check --
SELECT name, age, active FROM users ORDER BY id => ann|null|t; bob|null|t
-- up --
ALTER TABLE "users" ADD COLUMN "age" integer;
ALTER TABLE "users" ADD COLUMN "active" boolean DEFAULT true NOT NULL;
-- down --
ALTER TABLE "users" DROP COLUMN "age";
ALTER TABLE "users" DROP COLUMN "active";
