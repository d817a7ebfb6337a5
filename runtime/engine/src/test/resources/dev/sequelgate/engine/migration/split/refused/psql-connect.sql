CREATE TABLE a (id int);
\connect other
SELECT 1;
