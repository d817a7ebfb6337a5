CREATE TABLE k (id int, begin text);
SELECT CASE WHEN id = 1 THEN 'begin;' ELSE CASE WHEN begin = 'end;' THEN 'x' END END FROM k;
CREATE VIEW v AS SELECT CASE id WHEN 1 THEN 2 END AS "end" FROM k;
CREATE INDEX i ON k ((CASE WHEN id > 1 THEN begin END)); ALTER TABLE k ADD COLUMN atomic int;
UPDATE k SET begin = 'x', atomic = 1;
SELECT begin atomic FROM k;
