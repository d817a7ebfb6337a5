DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_type WHERE typname = 'mood') THEN
    CREATE TYPE mood AS ENUM ('sad', 'ok');
  END IF;
  BEGIN
    PERFORM 1 / 0;
  EXCEPTION WHEN division_by_zero THEN NULL;
  END;
END
$$;
DO LANGUAGE plpgsql 'BEGIN PERFORM ''a;b''; END';
CREATE TABLE m (m mood);
