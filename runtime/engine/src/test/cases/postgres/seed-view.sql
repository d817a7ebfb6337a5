A table from models and a view from a SQL file, on an empty database.
-- desired --
CREATE VIEW "active_users" AS SELECT * FROM "users" WHERE "is_active" = true;
CREATE TABLE users (id serial PRIMARY KEY, name varchar(255), is_active boolean DEFAULT true);
-- up --
CREATE TABLE "users" (
  "id" serial NOT NULL,
  "name" character varying(255),
  "is_active" boolean DEFAULT true,
  CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);
CREATE VIEW "active_users" AS
SELECT id,
    name,
    is_active
   FROM users
  WHERE is_active = true;
-- down --
DROP VIEW "active_users";
DROP TABLE "users";
