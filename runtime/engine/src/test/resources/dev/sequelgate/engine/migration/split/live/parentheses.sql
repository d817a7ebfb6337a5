CREATE TABLE r (id int);
CREATE TABLE audit (n int);
CREATE RULE several AS ON INSERT TO r DO ALSO (
  INSERT INTO audit VALUES (1);
  INSERT INTO audit VALUES (2);
  INSERT INTO audit VALUES (char_length('):'))
);
INSERT INTO r VALUES (((1)));
CREATE TABLE checked (v text CHECK (v <> ')' AND v <> '(' /* ( */ AND (length(v) > 0) -- )
));
DO $$ BEGIN ASSERT (SELECT sum(n) FROM audit) = 5; END $$;
