Prefixes, directions and words; what has another name and does the same stays.
-- current --
CREATE TABLE t (id int PRIMARY KEY, a varchar(50), b text, KEY same (a), KEY short (b(5)), KEY gone (a, id));
-- desired --
CREATE TABLE t (id int PRIMARY KEY, a varchar(50), b text, KEY another_name (a), KEY short (b(10)), KEY back (a DESC), FULLTEXT KEY words (b));
-- up --
ALTER TABLE `t` DROP INDEX `gone`, DROP INDEX `short`, ADD INDEX `back` (`a` DESC), ADD INDEX `short` (`b`(10)), ADD FULLTEXT INDEX `words` (`b`);
-- down --
ALTER TABLE `t` DROP INDEX `back`, DROP INDEX `short`, DROP INDEX `words`, ADD INDEX `gone` (`a`, `id`), ADD INDEX `short` (`b`(5));
-- hazards --
drop index `gone` of `t`, drop index `short` of `t`, add index `back` to `t`, add index `short` to `t`, add index `words` to `t`: builds an index: while the table is used
drop index `gone` of `t`, drop index `short` of `t`, add index `back` to `t`, add index `short` to `t`, add index `words` to `t`: builds an index: nobody can write to the table meanwhile
