CREATE TYPE "enum_users_role" AS ENUM ('reader', 'cook', 'editor');

CREATE TABLE "users" (
  "id" serial NOT NULL,
  "name" character varying(100) NOT NULL,
  "email" character varying(255) NOT NULL,
  "role" "enum_users_role" NOT NULL DEFAULT 'reader',
  "is_active" boolean NOT NULL DEFAULT true,
  "preferences" jsonb NOT NULL DEFAULT '{}',
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "users_email_key" ON "users" ("email");
