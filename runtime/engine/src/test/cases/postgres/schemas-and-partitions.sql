Another schema, and a partitioned table with its partitions.
-- desired --
CREATE SCHEMA app;
CREATE TYPE app.enum_log_level AS ENUM ('low', 'high');
CREATE TABLE app.log (id bigint, at date NOT NULL, level app.enum_log_level, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE app.log_2025 PARTITION OF app.log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE app.log_rest PARTITION OF app.log DEFAULT;
CREATE INDEX log_at ON app.log (at);
COMMENT ON TABLE app.log IS 'what happened';
COMMENT ON COLUMN app.log.at IS 'when';
-- up --
CREATE SCHEMA IF NOT EXISTS "app";
CREATE TYPE "app"."enum_log_level" AS ENUM ('low', 'high');
CREATE TABLE "app"."log" (
  "id" bigint NOT NULL,
  "at" date NOT NULL,
  "level" "app"."enum_log_level",
  CONSTRAINT "log_pkey" PRIMARY KEY ("id", "at")
) PARTITION BY RANGE (at);
COMMENT ON TABLE "app"."log" IS 'what happened';
COMMENT ON COLUMN "app"."log"."at" IS 'when';
CREATE TABLE "app"."log_2025" PARTITION OF "app"."log" FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE "app"."log_rest" PARTITION OF "app"."log" DEFAULT;
CREATE INDEX log_at ON app.log USING btree (at);
-- down --
DROP TABLE "app"."log_2025";
DROP TABLE "app"."log_rest";
DROP TABLE "app"."log";
DROP TYPE "app"."enum_log_level";
DROP SCHEMA "app";
-- hazards --
add index "log_at" to "app"."log": builds an index: nobody can write to the table meanwhile
