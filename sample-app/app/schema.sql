-- What the database holds beside the models' tables.
CREATE VIEW "active_users" AS SELECT * FROM "users" WHERE "is_active" = true;
