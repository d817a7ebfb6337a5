A table and a column keep their rows under other names.
-- current --
CREATE TABLE users (id int PRIMARY KEY, name varchar(20), KEY by_name (name));
-- rows --
INSERT INTO users VALUES (1, 'ann');
-- desired --
CREATE TABLE members (id int PRIMARY KEY, full_name varchar(20), age int, KEY by_name (full_name));
-- rename --
users=members
members.name=full_name
-- check --
SELECT full_name, age FROM members => ann|null
-- up --
RENAME TABLE `users` TO `members`;
ALTER TABLE `members` RENAME COLUMN `name` TO `full_name`;
ALTER TABLE `members` ADD COLUMN `age` int;
-- down --
ALTER TABLE `members` DROP COLUMN `age`;
ALTER TABLE `members` RENAME COLUMN `full_name` TO `name`;
RENAME TABLE `members` TO `users`;
