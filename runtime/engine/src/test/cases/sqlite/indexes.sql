Partial ones, expressions and directions; what has another name and does the same stays.
-- current --
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(50), b TEXT);
CREATE INDEX same ON t (a);
CREATE INDEX gone ON t (a, id);
CREATE INDEX low ON t (lower(a)) WHERE a IS NOT NULL;
-- desired --
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(50), b TEXT);
CREATE INDEX another_name ON "t" ("a");
CREATE INDEX back ON t (a DESC);
CREATE INDEX low ON t (lower("a")) WHERE "a" is not null;
CREATE UNIQUE INDEX some ON t (b) WHERE b > 'x';
-- up --
DROP INDEX "gone";
CREATE INDEX "back" ON "t" ("a" DESC);
CREATE UNIQUE INDEX "some" ON "t" ("b") WHERE b > 'x';
-- down --
DROP INDEX "back";
DROP INDEX "some";
CREATE INDEX "gone" ON "t" ("a", "id");
-- hazards --
drop index "gone" of "t", add index "back" to "t", add index "some" to "t": builds an index: nobody can write meanwhile
drop index "gone" of "t", add index "back" to "t", add index "some" to "t": builds an index: nobody can write meanwhile
drop index "gone" of "t", add index "back" to "t", add index "some" to "t": may fail on existing rows: where values are not unique
