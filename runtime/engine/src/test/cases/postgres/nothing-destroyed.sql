Without leave, what would be destroyed stays, and is named.
-- options --
keep
-- current --
CREATE TABLE old (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, gone text);
CREATE VIEW v AS SELECT id FROM old;
-- rows --
INSERT INTO t VALUES (1, 'still here');
-- desired --
CREATE TABLE t (id int PRIMARY KEY, added text);
-- check --
SELECT gone FROM t => still here
-- up --
ALTER TABLE "t" ADD COLUMN "added" text;
-- down --
ALTER TABLE "t" DROP COLUMN "added";
-- left out --
drop table "old"
drop column "gone" of "t"
drop view "v"
