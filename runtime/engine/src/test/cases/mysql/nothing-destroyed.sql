What would destroy something is left out unless it is allowed.
-- options --
keep
-- current --
CREATE TABLE t (id int PRIMARY KEY, gone int);
CREATE TABLE old_one (id int PRIMARY KEY);
-- rows --
INSERT INTO t VALUES (1, 2);
-- desired --
CREATE TABLE t (id int PRIMARY KEY, added int);
-- check --
SELECT gone, added FROM t => 2|null
-- up --
ALTER TABLE `t` ADD COLUMN `added` int;
-- down --
ALTER TABLE `t` DROP COLUMN `added`;
-- left out --
drop table `old_one`
drop column `gone` of `t`
