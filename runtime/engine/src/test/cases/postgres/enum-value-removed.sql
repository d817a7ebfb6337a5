A value goes and the order changes; the type is used in an array, a default and a view.
-- current --
CREATE TYPE enum_t_state AS ENUM ('new', 'open', 'done');
CREATE TABLE t (id int PRIMARY KEY, state enum_t_state NOT NULL DEFAULT 'new', many enum_t_state[] DEFAULT '{}');
CREATE VIEW v AS SELECT state FROM t WHERE state = 'done';
CREATE INDEX t_state ON t (state) WHERE state = 'new';
-- rows --
INSERT INTO t VALUES (1, 'done', '{new,done}');
-- desired --
CREATE TYPE enum_t_state AS ENUM ('done', 'new');
CREATE TABLE t (id int PRIMARY KEY, state enum_t_state NOT NULL DEFAULT 'new', many enum_t_state[] DEFAULT '{}');
CREATE VIEW v AS SELECT state FROM t WHERE state = 'done';
CREATE INDEX t_state ON t (state) WHERE state = 'new';
-- check --
SELECT state, many FROM t => done|{new,done}
-- up --
DROP VIEW "v";
DROP INDEX "t_state";
ALTER TYPE "enum_t_state" RENAME TO "enum_t_state__old";
CREATE TYPE "enum_t_state" AS ENUM ('done', 'new');
ALTER TABLE "t" ALTER COLUMN "state" DROP DEFAULT, ALTER COLUMN "state" TYPE "enum_t_state" USING "state"::text::"enum_t_state", ALTER COLUMN "state" SET DEFAULT 'new'::enum_t_state;
ALTER TABLE "t" ALTER COLUMN "many" DROP DEFAULT, ALTER COLUMN "many" TYPE "enum_t_state"[] USING "many"::text[]::"enum_t_state"[], ALTER COLUMN "many" SET DEFAULT '{}'::enum_t_state[];
DROP TYPE "enum_t_state__old";
CREATE INDEX t_state ON public.t USING btree (state) WHERE (state = 'new'::enum_t_state);
CREATE VIEW "v" AS
SELECT state
   FROM t
  WHERE state = 'done'::enum_t_state;
-- down --
DROP VIEW "v";
DROP INDEX "t_state";
ALTER TYPE "enum_t_state" RENAME TO "enum_t_state__old";
CREATE TYPE "enum_t_state" AS ENUM ('new', 'open', 'done');
ALTER TABLE "t" ALTER COLUMN "state" DROP DEFAULT, ALTER COLUMN "state" TYPE "enum_t_state" USING "state"::text::"enum_t_state", ALTER COLUMN "state" SET DEFAULT 'new'::enum_t_state;
ALTER TABLE "t" ALTER COLUMN "many" DROP DEFAULT, ALTER COLUMN "many" TYPE "enum_t_state"[] USING "many"::text[]::"enum_t_state"[], ALTER COLUMN "many" SET DEFAULT '{}'::enum_t_state[];
DROP TYPE "enum_t_state__old";
CREATE INDEX t_state ON public.t USING btree (state) WHERE (state = 'new'::enum_t_state);
CREATE VIEW "v" AS
SELECT state
   FROM t
  WHERE state = 'done'::enum_t_state;
-- hazards --
drop view "v": drops an object: the view and the rights that were granted on it
take 'open' from enum "enum_t_state": rewrites the table: every value of state gets the new type
take 'open' from enum "enum_t_state": locks the table: public.t
take 'open' from enum "enum_t_state": may fail on existing rows: where state is open
take 'open' from enum "enum_t_state": rewrites the table: every value of many gets the new type
take 'open' from enum "enum_t_state": locks the table: public.t
take 'open' from enum "enum_t_state": may fail on existing rows: where many is open
add index "t_state" to "t": builds an index: nobody can write to the table meanwhile
