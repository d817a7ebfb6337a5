Copies of one unique, as old runs of sync({alter: true}) leave them, are no difference.
-- current --
CREATE TABLE t (id int PRIMARY KEY, a int UNIQUE, CONSTRAINT t_a_key1 UNIQUE (a), CONSTRAINT t_a_key2 UNIQUE (a));
-- desired --
CREATE TABLE t (id int PRIMARY KEY, a int UNIQUE);
