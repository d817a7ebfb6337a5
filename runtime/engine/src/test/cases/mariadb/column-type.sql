A text becomes longer, another a number, and a number wider although a foreign key needs it.
-- current --
CREATE TABLE parents (id int PRIMARY KEY, note varchar(20), number varchar(20));
CREATE TABLE children (id int PRIMARY KEY, parent_id int, CONSTRAINT to_parent FOREIGN KEY (parent_id) REFERENCES parents (id) ON DELETE CASCADE);
-- rows --
INSERT INTO parents VALUES (1, 'a', '42');
INSERT INTO children VALUES (1, 1);
-- desired --
CREATE TABLE parents (id bigint PRIMARY KEY, note varchar(60), number int);
CREATE TABLE children (id int PRIMARY KEY, parent_id bigint, CONSTRAINT to_parent FOREIGN KEY (parent_id) REFERENCES parents (id) ON DELETE CASCADE);
-- check --
SELECT number + 1, note FROM parents => 43|a
SELECT count(*) FROM children => 1
-- up --
ALTER TABLE `children` DROP FOREIGN KEY `to_parent`;
ALTER TABLE `children` MODIFY COLUMN `parent_id` bigint(20);
ALTER TABLE `parents` MODIFY COLUMN `id` bigint(20) NOT NULL, MODIFY COLUMN `note` varchar(60), MODIFY COLUMN `number` int(11);
ALTER TABLE `children` ADD CONSTRAINT `to_parent` FOREIGN KEY (`parent_id`) REFERENCES `parents` (`id`) ON DELETE CASCADE;
-- down --
ALTER TABLE `children` DROP FOREIGN KEY `to_parent`;
ALTER TABLE `children` MODIFY COLUMN `parent_id` int(11);
ALTER TABLE `parents` MODIFY COLUMN `id` int(11) NOT NULL, MODIFY COLUMN `note` varchar(20), MODIFY COLUMN `number` varchar(20);
ALTER TABLE `children` ADD CONSTRAINT `to_parent` FOREIGN KEY (`parent_id`) REFERENCES `parents` (`id`) ON DELETE CASCADE;
-- hazards --
change column `parent_id` of `children`: rewrites the table: each value of parent_id is converted to bigint(20)
change column `parent_id` of `children`: locks the table: nobody can write to it meanwhile
change column `id` of `parents`, change column `note` of `parents`, change column `number` of `parents`: rewrites the table: each value of id is converted to bigint(20)
change column `id` of `parents`, change column `note` of `parents`, change column `number` of `parents`: locks the table: nobody can write to it meanwhile
change column `id` of `parents`, change column `note` of `parents`, change column `number` of `parents`: locks the table: for a moment
change column `id` of `parents`, change column `note` of `parents`, change column `number` of `parents`: rewrites the table: each value of number is converted to int(11)
change column `id` of `parents`, change column `note` of `parents`, change column `number` of `parents`: may fail on existing rows: where a value of number is no int(11)
add foreign key (`parent_id`) to `children`: locks the table: all rows are checked
add foreign key (`parent_id`) to `children`: may fail on existing rows: where no row of parents is referenced
