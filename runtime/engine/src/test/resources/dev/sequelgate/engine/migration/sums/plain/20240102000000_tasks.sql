-- Create "tasks" table
CREATE TABLE "tasks" ("id" bigserial NOT NULL, "owner" bigint NOT NULL, PRIMARY KEY ("id"));
