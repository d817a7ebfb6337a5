Checks and computed columns as the server prints them.
-- current --
CREATE TABLE t (id int PRIMARY KEY, a int, d int GENERATED ALWAYS AS (a * 2) VIRTUAL, CONSTRAINT positive CHECK (a > 0));
-- rows --
INSERT INTO t (id, a) VALUES (1, 5);
-- desired --
CREATE TABLE t (id int PRIMARY KEY, a int, d int GENERATED ALWAYS AS (a * 3) STORED, s varchar(10) DEFAULT 'it''s', CONSTRAINT positive CHECK (a > 1), CONSTRAINT known CHECK (s IN ('x','it''s')));
-- check --
SELECT a, d, s FROM t => 5|15|it's
-- up --
ALTER TABLE `t` DROP CONSTRAINT `positive`, DROP COLUMN `d`, ADD COLUMN `d` int(11) GENERATED ALWAYS AS (`a` * 3) STORED, ADD COLUMN `s` varchar(10) DEFAULT 'it''s', ADD CONSTRAINT `known` CHECK (`s` in ('x','it\'s')), ADD CONSTRAINT `positive` CHECK (`a` > 1);
-- down --
ALTER TABLE `t` DROP CONSTRAINT `known`, DROP CONSTRAINT `positive`, DROP COLUMN `d`, DROP COLUMN `s`, ADD COLUMN `d` int(11) GENERATED ALWAYS AS (`a` * 2) VIRTUAL, ADD CONSTRAINT `positive` CHECK (`a` > 0);
-- hazards --
drop check `positive` of `t`, change column `d` of `t`, add column `s` to `t`, add check `known` to `t`, add check `positive` to `t`: rewrites the table: each value of d is computed anew
drop check `positive` of `t`, change column `d` of `t`, add column `s` to `t`, add check `known` to `t`, add check `positive` to `t`: rewrites the table: all rows are checked
drop check `positive` of `t`, change column `d` of `t`, add column `s` to `t`, add check `known` to `t`, add check `positive` to `t`: may fail on existing rows: where `s` in ('x','it\'s') is false
drop check `positive` of `t`, change column `d` of `t`, add column `s` to `t`, add check `known` to `t`, add check `positive` to `t`: may fail on existing rows: where `a` > 1 is false
