CREATE TABLE "tasks" (
  "id" serial NOT NULL,
  "title" character varying(255) NOT NULL,
  "notes" text,
  "due_on" date,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "user_id" integer NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "tasks_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE INDEX "tasks_user_id_due_on" ON "tasks" ("user_id", "due_on");
