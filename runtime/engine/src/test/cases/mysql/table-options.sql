Another character set and comment; a column that keeps its own.
-- current --
CREATE TABLE t (id int PRIMARY KEY, a varchar(20), b varchar(20) CHARACTER SET latin1 COLLATE latin1_bin) CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='before';
-- rows --
INSERT INTO t VALUES (1, 'x', 'y');
-- desired --
CREATE TABLE t (id int PRIMARY KEY, a varchar(20), b varchar(20) CHARACTER SET latin1 COLLATE latin1_bin) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci COMMENT='behind';
-- check --
SELECT a, b FROM t => x|y
-- up --
ALTER TABLE `t` MODIFY COLUMN `a` varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci, COLLATE = utf8mb4_general_ci, COMMENT = 'behind';
-- down --
ALTER TABLE `t` MODIFY COLUMN `a` varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, COLLATE = utf8mb4_bin, COMMENT = 'before';
-- hazards --
comment on table database.t, set collate of `t`: rewrites the table: collate becomes utf8mb4_general_ci
