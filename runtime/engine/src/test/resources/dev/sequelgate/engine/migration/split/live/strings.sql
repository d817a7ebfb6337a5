CREATE TABLE s (id serial, v text);
INSERT INTO s (v) VALUES ('plain; text'), ('it''s; doubled'), ('back\'), ('two\\'), ('');
INSERT INTO s (v) VALUES (E'quote\'; escaped'), (e'doubled''\'; both'), (E'\\'), (E''), (E'tab\t;');
INSERT INTO s (v) VALUES (E'first\';'
  '\'; second'
  -- a comment between
  '\'; third');
INSERT INTO s (v) VALUES ('first;'
  'second\');
INSERT INTO s (v) VALUES (U&'d\0061t\+000061;'), (U&'back\\slash;'), (N'national;'), (B'101'::text), (X'1F'::text);
SELECT name'x;' FROM (SELECT 1) AS t; SELECT name'\';
COMMENT ON TABLE s IS 'line one;
line -- two
/* line three';
DO $$ BEGIN ASSERT (SELECT count(*) FROM s) = 17, (SELECT count(*) FROM s)::text; END $$;
