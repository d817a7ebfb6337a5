Every kind of index: expression, partial, order, nulls, include, operator class, method, collation.
-- current --
CREATE TABLE t (id int PRIMARY KEY, a text, b int, c jsonb, tags text[]);
CREATE INDEX t_b ON t (b);
CREATE UNIQUE INDEX t_gone ON t (a, b);
-- desired --
CREATE TABLE t (id int PRIMARY KEY, a text, b int, c jsonb, tags text[]);
CREATE INDEX t_b ON t (b DESC NULLS LAST);
CREATE UNIQUE INDEX t_lower ON t (lower(a)) WHERE b > 0;
CREATE INDEX t_incl ON t (a text_pattern_ops) INCLUDE (b);
CREATE INDEX t_gin ON t USING gin (c jsonb_path_ops);
CREATE INDEX t_coll ON t (a COLLATE "C");
CREATE INDEX t_with ON t (b) WITH (fillfactor = 70);
-- up --
DROP INDEX "t_b";
DROP INDEX "t_gone";
CREATE INDEX t_b ON public.t USING btree (b DESC NULLS LAST);
CREATE INDEX t_coll ON public.t USING btree (a COLLATE "C");
CREATE INDEX t_gin ON public.t USING gin (c jsonb_path_ops);
CREATE INDEX t_incl ON public.t USING btree (a text_pattern_ops) INCLUDE (b);
CREATE UNIQUE INDEX t_lower ON public.t USING btree (lower(a)) WHERE (b > 0);
CREATE INDEX t_with ON public.t USING btree (b) WITH (fillfactor='70');
-- down --
DROP INDEX "t_b";
DROP INDEX "t_coll";
DROP INDEX "t_gin";
DROP INDEX "t_incl";
DROP INDEX "t_lower";
DROP INDEX "t_with";
CREATE INDEX t_b ON public.t USING btree (b);
CREATE UNIQUE INDEX t_gone ON public.t USING btree (a, b);
-- hazards --
add index "t_b" to "t": builds an index: nobody can write to the table meanwhile
add index "t_coll" to "t": builds an index: nobody can write to the table meanwhile
add index "t_gin" to "t": builds an index: nobody can write to the table meanwhile
add index "t_incl" to "t": builds an index: nobody can write to the table meanwhile
add index "t_lower" to "t": may fail on existing rows: where values are not unique
add index "t_lower" to "t": builds an index: nobody can write to the table meanwhile
add index "t_with" to "t": builds an index: nobody can write to the table meanwhile
