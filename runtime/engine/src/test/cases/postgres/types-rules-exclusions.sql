Composite and range types, a rule, exclusion constraints: made, changed and dropped.
-- current --
CREATE TYPE point3 AS (x int, y int, z int);
CREATE TABLE booking (id int PRIMARY KEY, room int, during tsrange, CONSTRAINT "no Overlap" EXCLUDE USING gist (during WITH &&));
CREATE TABLE log (id int);
CREATE RULE keep AS ON DELETE TO log DO INSTEAD NOTHING;
-- rows --
INSERT INTO booking VALUES (1, 1, '[2020-01-01,2020-01-02)');
-- desired --
CREATE TYPE money_range AS RANGE (SUBTYPE = numeric);
CREATE TYPE address AS (street text, zip varchar(10));
CREATE TABLE booking (id int PRIMARY KEY, room int, during tsrange, CONSTRAINT "no Overlap" EXCLUDE USING gist (during WITH &&) WHERE (room > 0));
CREATE TABLE shop (id int PRIMARY KEY, home address, prices money_range, CONSTRAINT apart EXCLUDE USING gist (prices WITH &&));
CREATE TABLE log (id int);
CREATE RULE keep AS ON UPDATE TO log DO INSTEAD NOTHING;
-- check --
SELECT id FROM booking => 1
-- up --
DROP RULE "keep" ON "log";
CREATE TYPE public.address AS (street text, zip character varying(10));
CREATE TYPE public.money_range AS RANGE (SUBTYPE = numeric);
CREATE TABLE "shop" (
  "id" integer NOT NULL,
  "home" address,
  "prices" money_range,
  CONSTRAINT "shop_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "shop" ADD CONSTRAINT apart EXCLUDE USING gist (prices WITH &&);
CREATE RULE keep AS
    ON UPDATE TO log DO INSTEAD NOTHING;
ALTER TABLE "booking" DROP CONSTRAINT "no Overlap";
ALTER TABLE "booking" ADD CONSTRAINT "no Overlap" EXCLUDE USING gist (during WITH &&) WHERE ((room > 0));
DROP TYPE "point3";
-- down --
DROP RULE "keep" ON "log";
CREATE TYPE public.point3 AS (x integer, y integer, z integer);
CREATE RULE keep AS
    ON DELETE TO log DO INSTEAD NOTHING;
ALTER TABLE "booking" DROP CONSTRAINT "no Overlap";
ALTER TABLE "booking" ADD CONSTRAINT "no Overlap" EXCLUDE USING gist (during WITH &&);
DROP TABLE "shop";
DROP TYPE "address";
DROP TYPE "money_range";
-- hazards --
drop rule keep on public.log: drops an object: rule
create table "shop": locks the table: while its index is built
create table "shop": may fail on existing rows: where rows exclude each other
set exclusion constraint "no Overlap" of "booking": locks the table: while its index is built
set exclusion constraint "no Overlap" of "booking": may fail on existing rows: where rows exclude each other
drop type public.point3: drops an object: type
