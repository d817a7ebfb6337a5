Columns come and go in one statement; a comment is a part of its column.
-- current --
CREATE TABLE users (id int AUTO_INCREMENT PRIMARY KEY, name varchar(255) NOT NULL, old int);
-- rows --
INSERT INTO users (name, old) VALUES ('ann', 1), ('bob', 2);
-- desired --
CREATE TABLE users (id int AUTO_INCREMENT PRIMARY KEY, name varchar(255) NOT NULL COMMENT 'as it''s spoken', age int, active tinyint(1) NOT NULL DEFAULT 1) COMMENT='people';
-- check --
SELECT name, age, active FROM users ORDER BY id => ann|null|1; bob|null|1
-- up --
ALTER TABLE `users` DROP COLUMN `old`, ADD COLUMN `age` int, ADD COLUMN `active` tinyint(1) NOT NULL DEFAULT 1, MODIFY COLUMN `name` varchar(255) NOT NULL COMMENT 'as it''s spoken', COMMENT = 'people';
-- down --
ALTER TABLE `users` DROP COLUMN `age`, DROP COLUMN `active`, ADD COLUMN `old` int, MODIFY COLUMN `name` varchar(255) NOT NULL, COMMENT = '';
-- hazards --
add column `age` to `users`, add column `active` to `users`, drop column `old` of `users`, comment on table database.users.name, comment on table database.users: deletes data: all values of old
