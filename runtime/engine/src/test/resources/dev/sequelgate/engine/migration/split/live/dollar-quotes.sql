CREATE TABLE log (line text);
CREATE FUNCTION plain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO log VALUES ('it''s; fine');
  RETURN NEW;
END;
$$;
CREATE FUNCTION tagged() RETURNS text LANGUAGE plpgsql AS $body$
DECLARE q text := $$a;b$$;
BEGIN
  EXECUTE $q$INSERT INTO log VALUES ($s$nested;$s$)$q$;
  RETURN q;
END $body$;
CREATE FUNCTION _tag9() RETURNS text LANGUAGE sql AS $_Tag9$ SELECT $_tag9$x;$_tag9$::text; $_Tag9$;
SELECT $größe$;$größe$;
SELECT $$$$, $a$$$$a$, $a$ $a $ $a$;
SELECT 1 AS a$b, 2 AS c$b; SELECT 3 AS x$y$z;
PREPARE p (int) AS SELECT $1; DEALLOCATE p;
DO $$ BEGIN ASSERT tagged() = 'a;b'; ASSERT (SELECT line FROM log) = 'nested;'; END $$;
