Null becomes the default before it is forbidden.
-- current --
CREATE TABLE t (id int PRIMARY KEY, a varchar(10), b int);
-- rows --
INSERT INTO t VALUES (1, NULL, 1), (2, 'kept', 2);
-- desired --
CREATE TABLE t (id int PRIMARY KEY, a varchar(10) NOT NULL DEFAULT 'none', b int NOT NULL);
-- check --
SELECT a, b FROM t ORDER BY id => none|1; kept|2
-- up --
UPDATE `t` SET `a` = 'none' WHERE `a` IS NULL;
ALTER TABLE `t` MODIFY COLUMN `a` varchar(10) NOT NULL DEFAULT 'none', MODIFY COLUMN `b` int(11) NOT NULL;
-- down --
ALTER TABLE `t` MODIFY COLUMN `a` varchar(10), MODIFY COLUMN `b` int(11);
-- hazards --
change column `a` of `t`, change column `b` of `t`: changes rows: null becomes 'none'
change column `a` of `t`, change column `b` of `t`: may fail on existing rows: where b is null; fill it first: UPDATE `t` SET `b` = ... WHERE `b` IS NULL
