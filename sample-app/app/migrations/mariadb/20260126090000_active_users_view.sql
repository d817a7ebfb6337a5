-- Reports read active users through this view.
CREATE VIEW `active_users` AS SELECT * FROM `users` WHERE `is_active`;
