A column goes that a view reads, and a view on that view, and a materialized one with an index.
-- current --
CREATE TABLE users (id serial PRIMARY KEY, name varchar(255), age integer, is_active boolean DEFAULT true);
CREATE VIEW active_users AS SELECT * FROM users WHERE is_active = true;
CREATE VIEW names AS SELECT name FROM active_users;
CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n, name FROM active_users GROUP BY name;
CREATE UNIQUE INDEX totals_name ON totals (name);
COMMENT ON VIEW names IS 'only names';
-- rows --
INSERT INTO users (name, age) VALUES ('ann', 3);
-- desired --
CREATE TABLE users (id serial PRIMARY KEY, name varchar(255), is_active boolean DEFAULT true);
CREATE VIEW active_users AS SELECT * FROM users WHERE is_active = true;
CREATE VIEW names AS SELECT name FROM active_users;
CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n, name FROM active_users GROUP BY name;
CREATE UNIQUE INDEX totals_name ON totals (name);
COMMENT ON VIEW names IS 'only names';
-- check --
SELECT name FROM names => ann
-- up --
DROP VIEW "names";
DROP MATERIALIZED VIEW "totals";
DROP VIEW "active_users";
ALTER TABLE "users" DROP COLUMN "age";
CREATE VIEW "active_users" AS
SELECT id,
    name,
    is_active
   FROM users
  WHERE is_active = true;
CREATE VIEW "names" AS
SELECT name
   FROM active_users;
COMMENT ON VIEW "names" IS 'only names';
CREATE MATERIALIZED VIEW "totals" AS
SELECT count(*) AS n,
    name
   FROM active_users
  GROUP BY name;
CREATE UNIQUE INDEX totals_name ON public.totals USING btree (name);
-- down --
DROP VIEW "names";
DROP MATERIALIZED VIEW "totals";
DROP VIEW "active_users";
ALTER TABLE "users" ADD COLUMN "age" integer;
CREATE VIEW "active_users" AS
SELECT id,
    name,
    age,
    is_active
   FROM users
  WHERE is_active = true;
CREATE VIEW "names" AS
SELECT name
   FROM active_users;
COMMENT ON VIEW "names" IS 'only names';
CREATE MATERIALIZED VIEW "totals" AS
SELECT count(*) AS n,
    name
   FROM active_users
  GROUP BY name;
CREATE UNIQUE INDEX totals_name ON public.totals USING btree (name);
-- hazards --
drop view "names": drops an object: the view and the rights that were granted on it
drop view "totals": drops an object: the view and the rights that were granted on it
drop view "active_users": drops an object: the view and the rights that were granted on it
drop column "age" of "users": deletes data: all values of the column
