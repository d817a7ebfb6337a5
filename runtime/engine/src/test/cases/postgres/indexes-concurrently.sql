On request, indexes are built while the table is used, and foreign keys are validated later.
-- options --
concurrent
validate later
-- current --
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, p_id int);
-- rows --
INSERT INTO p VALUES (1); INSERT INTO t VALUES (1, 1);
-- desired --
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, p_id int REFERENCES p, CHECK (p_id > 0));
CREATE INDEX t_p ON t (p_id);
-- up --
ALTER TABLE "t" ADD CONSTRAINT "t_p_id_check" CHECK ((p_id > 0)) NOT VALID;
ALTER TABLE "t" VALIDATE CONSTRAINT "t_p_id_check";
ALTER TABLE "t" ADD CONSTRAINT "t_p_id_fkey" FOREIGN KEY ("p_id") REFERENCES "p" ("id") NOT VALID;
ALTER TABLE "t" VALIDATE CONSTRAINT "t_p_id_fkey";
CREATE INDEX CONCURRENTLY t_p ON public.t USING btree (p_id);
-- down --
ALTER TABLE "t" DROP CONSTRAINT "t_p_id_fkey";
ALTER TABLE "t" DROP CONSTRAINT "t_p_id_check";
DROP INDEX "t_p";
-- hazards --
add check "t_p_id_check" to "t": may fail on existing rows: where (p_id > 0) is false
add foreign key ("p_id") to "t": may fail on existing rows: where no row of public.p is referenced
add index "t_p" to "t": builds an index: while the table is used
