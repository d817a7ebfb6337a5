-- first; comment with 'a quote and "another
CREATE TABLE c (id int); -- trailing; on the same line
/* block; with 'quote and $$ dollar */
/* nested /* inner; */ still; a comment */
INSERT INTO c VALUES (1) -- inside 'the; statement
  , (2) /* and; ( /* deeper; */ ' " */ , (3);

-- detached comment

-- attached comment
INSERT INTO c VALUES (4); /* one */ /* two */ INSERT INTO c VALUES (5);
INSERT INTO c VALUES (6)
-- before the end
;
SELECT 1 --not a comment end
  - -1;
SELECT 2 */* product */ 3;
DO $$ BEGIN ASSERT (SELECT count(*) FROM c) = 6; END $$;
-- the end; of 'all