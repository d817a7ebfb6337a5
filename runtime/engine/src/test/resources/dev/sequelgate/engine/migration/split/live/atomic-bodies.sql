CREATE TABLE counts (name text, n int);
CREATE FUNCTION grade(n int) RETURNS text LANGUAGE sql BEGIN ATOMIC
  SELECT CASE WHEN n > 5 THEN 'high' WHEN n > 2 THEN CASE n WHEN 3 THEN 'three' ELSE 'four' END ELSE 'low' END;
END;
CREATE PROCEDURE fill(a int, b int) LANGUAGE SQL
begin  atomic
  -- one; comment
  INSERT INTO counts VALUES ('a;', a);
  /* another; end; */
  INSERT INTO counts (name, n) VALUES ('end', b);
  INSERT INTO counts VALUES ('c', (SELECT CASE b WHEN 1 THEN 2 END));
END;
CREATE FUNCTION nothing() RETURNS void BEGIN ATOMIC END;
CREATE OR REPLACE FUNCTION twice(n int) RETURNS int RETURN n * 2; SELECT twice(2);
CREATE FUNCTION commented() RETURNS int LANGUAGE sql
BEGIN ATOMIC SELECT 1; -- last
  -- really
  END ; SELECT commented();
CALL fill(1, 2);
CREATE TABLE begin_atomic (begin int, "end" int);
DO $$ BEGIN ASSERT (SELECT count(*) FROM counts) = 3; ASSERT grade(3) = 'three'; END $$;
