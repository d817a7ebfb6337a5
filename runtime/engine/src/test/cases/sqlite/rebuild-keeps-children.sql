A table is made anew: rows that refer to it stay although they would be deleted with it, numbers go on, triggers and views live.
-- current --
CREATE TABLE parents (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(20), gone INTEGER);
CREATE TABLE children (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parents (id) ON DELETE CASCADE);
CREATE INDEX by_name ON parents (name);
CREATE TRIGGER stamp AFTER INSERT ON parents BEGIN UPDATE parents SET name = upper(name) WHERE id = NEW.id; END;
CREATE VIEW shown AS SELECT id, name FROM parents;
-- rows --
INSERT INTO parents (name) VALUES ('a'), ('b'), ('c');
DELETE FROM parents WHERE id = 3;
INSERT INTO children VALUES (1, 1), (2, 2);
-- desired --
CREATE TABLE parents (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(40) NOT NULL DEFAULT 'none', CHECK (length(name) > 0));
CREATE TABLE children (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parents (id) ON DELETE CASCADE);
CREATE INDEX by_name ON parents (name);
CREATE TRIGGER stamp AFTER INSERT ON parents BEGIN UPDATE parents SET name = upper(name) WHERE id = NEW.id; END;
CREATE VIEW shown AS SELECT id, name FROM parents;
-- check --
SELECT count(*) FROM children => 2
SELECT id, name FROM shown ORDER BY id => 1|A; 2|B
SELECT seq FROM sqlite_sequence => 3
-- up --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_parents" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "name" VARCHAR(40) NOT NULL DEFAULT 'none',
  CHECK (length ( name ) > 0)
);
INSERT INTO "sequelgate_new_parents" ("id", "name") SELECT "id", coalesce("name", 'none') FROM "parents";
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'parents') WHERE name = 'sequelgate_new_parents';
INSERT INTO sqlite_sequence (name, seq) SELECT 'sequelgate_new_parents', seq FROM sqlite_sequence WHERE name = 'parents' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'sequelgate_new_parents');
DROP TABLE "parents";
ALTER TABLE "sequelgate_new_parents" RENAME TO "parents";
CREATE INDEX "by_name" ON "parents" ("name");
CREATE TRIGGER stamp AFTER INSERT ON parents BEGIN UPDATE parents SET name = upper(name) WHERE id = NEW.id; END;
PRAGMA legacy_alter_table = OFF;
-- down --
PRAGMA legacy_alter_table = ON;
CREATE TABLE "sequelgate_new_parents" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "name" VARCHAR(20),
  "gone" INTEGER
);
INSERT INTO "sequelgate_new_parents" ("id", "name") SELECT "id", "name" FROM "parents";
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'parents') WHERE name = 'sequelgate_new_parents';
INSERT INTO sqlite_sequence (name, seq) SELECT 'sequelgate_new_parents', seq FROM sqlite_sequence WHERE name = 'parents' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'sequelgate_new_parents');
DROP TABLE "parents";
ALTER TABLE "sequelgate_new_parents" RENAME TO "parents";
CREATE INDEX "by_name" ON "parents" ("name");
CREATE TRIGGER stamp AFTER INSERT ON parents BEGIN UPDATE parents SET name = upper(name) WHERE id = NEW.id; END;
PRAGMA legacy_alter_table = OFF;
-- hazards --
change column "name" of "parents", drop column "gone" of "parents", add check  to "parents": rewrites the table: all rows are copied into a new table
change column "name" of "parents", drop column "gone" of "parents", add check  to "parents": deletes data: all values of gone
change column "name" of "parents", drop column "gone" of "parents", add check  to "parents": changes rows: null in name becomes 'none'
change column "name" of "parents", drop column "gone" of "parents", add check  to "parents": may fail on existing rows: where rows do not fit what the new table asks for
