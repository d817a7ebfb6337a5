-- atlas:txmode none

CREATE INDEX CONCURRENTLY tasks_owner ON tasks (owner);
/* two; rows */ INSERT INTO users VALUES (1, 'one;'),
  (2, 'two;');
CREATE FUNCTION one() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END;
INSERT INTO users
  SELECT broken;
INSERT INTO tasks VALUES (1, 1);
