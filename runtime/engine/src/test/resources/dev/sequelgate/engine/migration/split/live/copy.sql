CREATE TABLE c (id text);
INSERT INTO c VALUES ('COPY c FROM stdin;');
COPY c FROM PROGRAM 'printf "1;\n2\n"';
COPY (SELECT 'from stdin') TO PROGRAM 'cat > /dev/null';
DO $$ BEGIN ASSERT (SELECT count(*) FROM c) = 3; END $$;
