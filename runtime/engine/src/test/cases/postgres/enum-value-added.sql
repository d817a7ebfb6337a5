Values in the middle and at the end.
-- current --
CREATE TYPE enum_t_state AS ENUM ('new', 'done');
CREATE TABLE t (id int PRIMARY KEY, state enum_t_state NOT NULL DEFAULT 'new');
-- rows --
INSERT INTO t VALUES (1, 'done');
-- desired --
CREATE TYPE enum_t_state AS ENUM ('draft', 'new', 'open', 'done', 'gone');
CREATE TABLE t (id int PRIMARY KEY, state enum_t_state NOT NULL DEFAULT 'draft');
-- check --
SELECT state FROM t => done
-- up --
ALTER TYPE "enum_t_state" ADD VALUE 'draft' BEFORE 'new';
ALTER TYPE "enum_t_state" ADD VALUE 'open' BEFORE 'done';
ALTER TYPE "enum_t_state" ADD VALUE 'gone';
ALTER TABLE "t" ALTER COLUMN "state" SET DEFAULT 'draft'::enum_t_state;
-- down --
ALTER TYPE "enum_t_state" RENAME TO "enum_t_state__old";
CREATE TYPE "enum_t_state" AS ENUM ('new', 'done');
ALTER TABLE "t" ALTER COLUMN "state" DROP DEFAULT, ALTER COLUMN "state" TYPE "enum_t_state" USING "state"::text::"enum_t_state";
DROP TYPE "enum_t_state__old";
ALTER TABLE "t" ALTER COLUMN "state" SET DEFAULT 'new'::enum_t_state;
