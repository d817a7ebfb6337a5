A value is added at the end, one in the middle, and one is taken away that no row has.
-- current --
CREATE TABLE t (id int PRIMARY KEY, a enum('x','y'), b enum('x','y') NOT NULL DEFAULT 'x', c enum('x','y','z'));
-- rows --
INSERT INTO t VALUES (1, 'y', 'y', 'z');
-- desired --
CREATE TABLE t (id int PRIMARY KEY, a enum('x','y','z'), b enum('x','m','y') NOT NULL DEFAULT 'm', c enum('z','x'));
-- check --
SELECT a, b, c FROM t => y|y|z
-- up --
ALTER TABLE `t` MODIFY COLUMN `a` enum('x','y','z'), MODIFY COLUMN `b` enum('x','m','y') NOT NULL DEFAULT 'm', MODIFY COLUMN `c` enum('z','x');
-- down --
ALTER TABLE `t` MODIFY COLUMN `a` enum('x','y'), MODIFY COLUMN `b` enum('x','y') NOT NULL DEFAULT 'x', MODIFY COLUMN `c` enum('x','y','z');
-- hazards --
change column `a` of `t`, change column `b` of `t`, change column `c` of `t`: rewrites the table: each value of b is numbered anew
change column `a` of `t`, change column `b` of `t`, change column `c` of `t`: rewrites the table: each value of c is numbered anew
change column `a` of `t`, change column `b` of `t`, change column `c` of `t`: may fail on existing rows: where c is y
