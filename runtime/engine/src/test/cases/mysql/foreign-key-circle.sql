Two tables that refer to each other.
-- desired --
CREATE TABLE a (id int PRIMARY KEY, b_id int);
CREATE TABLE b (id int PRIMARY KEY, a_id int, CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id));
ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id) ON DELETE SET NULL;
-- up --
CREATE TABLE `a` (
  `id` int NOT NULL,
  `b_id` int,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB COLLATE=utf8mb4_0900_ai_ci;
CREATE TABLE `b` (
  `id` int NOT NULL,
  `a_id` int,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB COLLATE=utf8mb4_0900_ai_ci;
ALTER TABLE `a` ADD INDEX `a_b` (`b_id`);
ALTER TABLE `b` ADD INDEX `b_a` (`a_id`);
ALTER TABLE `a` ADD CONSTRAINT `a_b` FOREIGN KEY (`b_id`) REFERENCES `b` (`id`) ON DELETE SET NULL;
ALTER TABLE `b` ADD CONSTRAINT `b_a` FOREIGN KEY (`a_id`) REFERENCES `a` (`id`);
-- down --
ALTER TABLE `a` DROP FOREIGN KEY `a_b`;
ALTER TABLE `b` DROP FOREIGN KEY `b_a`;
DROP TABLE `a`;
DROP TABLE `b`;
-- hazards --
add index `a_b` to `a`: builds an index: while the table is used
add index `b_a` to `b`: builds an index: while the table is used
add foreign key (`b_id`) to `a`: locks the table: all rows are checked
add foreign key (`b_id`) to `a`: may fail on existing rows: where no row of b is referenced
add foreign key (`a_id`) to `b`: locks the table: all rows are checked
add foreign key (`a_id`) to `b`: may fail on existing rows: where no row of a is referenced
