-- CRLF
CREATE TABLE w (
  id int
);

CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN 1;
END;
$$;
INSERT INTO w VALUES (f()); -- end
