A view is changed, and one that reads it stays; a table's column goes that the view no longer shows.
-- current --
CREATE TABLE t (id int PRIMARY KEY, a int, b int);
CREATE VIEW v AS SELECT id, a, b FROM t;
CREATE VIEW w AS SELECT id FROM v;
-- rows --
INSERT INTO t VALUES (1, 2, 3);
-- desired --
CREATE TABLE t (id int PRIMARY KEY, a int);
CREATE VIEW w AS SELECT id FROM v;
CREATE VIEW v AS SELECT id, a FROM t WHERE a > 1;
-- check --
SELECT id FROM w => 1
-- up --
DROP VIEW `w`;
DROP VIEW `v`;
ALTER TABLE `t` DROP COLUMN `b`;
CREATE VIEW `v` AS select `t`.`id` AS `id`,`t`.`a` AS `a` from `t` where `t`.`a` > 1;
CREATE VIEW `w` AS select `v`.`id` AS `id` from `v`;
-- down --
ALTER TABLE `t` ADD COLUMN `b` int(11);
CREATE OR REPLACE VIEW `v` AS select `t`.`id` AS `id`,`t`.`a` AS `a`,`t`.`b` AS `b` from `t`;
-- hazards --
drop view `w`: drops an object: the view w
drop view `v`: drops an object: the view v
drop column `b` of `t`: deletes data: all values of b
