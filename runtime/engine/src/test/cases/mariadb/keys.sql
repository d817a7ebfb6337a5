Another primary key that counts, uniques by columns and not by names, an index that a foreign key needs.
-- current --
CREATE TABLE parents (id int PRIMARY KEY, code varchar(10), UNIQUE KEY old_name (code));
CREATE TABLE t (a int NOT NULL, b int NOT NULL, parent_id int, PRIMARY KEY (a, b), KEY by_parent (parent_id), CONSTRAINT to_parent FOREIGN KEY (parent_id) REFERENCES parents (id));
-- rows --
INSERT INTO parents VALUES (1, 'x');
INSERT INTO t VALUES (1, 2, 1), (2, 2, NULL);
-- desired --
CREATE TABLE parents (id int PRIMARY KEY, code varchar(10), UNIQUE KEY new_name (code));
CREATE TABLE t (a int NOT NULL AUTO_INCREMENT, b int NOT NULL, parent_id int, PRIMARY KEY (a), UNIQUE KEY by_parent (parent_id), CONSTRAINT to_parent FOREIGN KEY (parent_id) REFERENCES parents (id) ON DELETE SET NULL);
-- check --
SELECT a, b, parent_id FROM t ORDER BY a => 1|2|1; 2|2|null
-- up --
ALTER TABLE `t` DROP FOREIGN KEY `to_parent`;
ALTER TABLE `t` DROP PRIMARY KEY, DROP INDEX `by_parent`, MODIFY COLUMN `a` int(11) NOT NULL AUTO_INCREMENT, ADD PRIMARY KEY (`a`), ADD UNIQUE KEY `by_parent` (`parent_id`);
ALTER TABLE `t` ADD CONSTRAINT `to_parent` FOREIGN KEY (`parent_id`) REFERENCES `parents` (`id`) ON DELETE SET NULL;
-- down --
ALTER TABLE `t` DROP FOREIGN KEY `to_parent`;
ALTER TABLE `t` DROP PRIMARY KEY, DROP INDEX `by_parent`, MODIFY COLUMN `a` int(11) NOT NULL, ADD PRIMARY KEY (`a`, `b`), ADD INDEX `by_parent` (`parent_id`);
ALTER TABLE `t` ADD CONSTRAINT `to_parent` FOREIGN KEY (`parent_id`) REFERENCES `parents` (`id`);
-- hazards --
drop primary key (`a`, `b`) of `t`, drop index `by_parent` of `t`, change column `a` of `t`, add primary key (`a`) to `t`, add unique (`parent_id`) to `t`: rewrites the table: its rows are ordered by the key
drop primary key (`a`, `b`) of `t`, drop index `by_parent` of `t`, change column `a` of `t`, add primary key (`a`) to `t`, add unique (`parent_id`) to `t`: may fail on existing rows: where the key is null or not unique
drop primary key (`a`, `b`) of `t`, drop index `by_parent` of `t`, change column `a` of `t`, add primary key (`a`) to `t`, add unique (`parent_id`) to `t`: builds an index: while the table is used
drop primary key (`a`, `b`) of `t`, drop index `by_parent` of `t`, change column `a` of `t`, add primary key (`a`) to `t`, add unique (`parent_id`) to `t`: may fail on existing rows: where values are not unique
add foreign key (`parent_id`) to `t`: locks the table: all rows are checked
add foreign key (`parent_id`) to `t`: may fail on existing rows: where no row of parents is referenced
