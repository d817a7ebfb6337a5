A unique index that keeps nulls apart, too, is another than a unique constraint.
-- options --
from 15
-- current --
CREATE TABLE t (id int PRIMARY KEY, b int UNIQUE);
-- desired --
CREATE TABLE t (id int PRIMARY KEY, b int);
CREATE UNIQUE INDEX t_nulls ON t (b) NULLS NOT DISTINCT;
-- up --
ALTER TABLE "t" DROP CONSTRAINT "t_b_key";
CREATE UNIQUE INDEX t_nulls ON public.t USING btree (b) NULLS NOT DISTINCT;
-- down --
DROP INDEX "t_nulls";
ALTER TABLE "t" ADD CONSTRAINT "t_b_key" UNIQUE ("b");
-- hazards --
add index "t_nulls" to "t": may fail on existing rows: where values are not unique
add index "t_nulls" to "t": builds an index: nobody can write to the table meanwhile
