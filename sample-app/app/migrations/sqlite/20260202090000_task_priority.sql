ALTER TABLE `tasks` ADD COLUMN `priority` SMALLINT NOT NULL DEFAULT 3;
ALTER TABLE `tasks` ADD COLUMN `done_at` DATETIME;

-- Tasks that were due long ago count as done; no reader of the list misses them.
UPDATE `tasks` SET `done_at` = `updated_at` WHERE `due_on` < '2020-01-01';
