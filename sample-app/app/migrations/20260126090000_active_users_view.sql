-- Reports read active users through this view; see schema.sql.
CREATE VIEW "active_users" AS SELECT * FROM "users" WHERE "is_active" = true;
