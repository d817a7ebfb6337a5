A trigger and a function by their statements.
-- current --
CREATE TABLE t (id int PRIMARY KEY, a int);
CREATE TRIGGER stamp BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;
-- rows --
INSERT INTO t (id) VALUES (1);
-- desired --
CREATE TABLE t (id int PRIMARY KEY, a int);
CREATE TRIGGER stamp BEFORE INSERT ON t FOR EACH ROW BEGIN IF NEW.a IS NULL THEN SET NEW.a = 2; END IF; END;
CREATE FUNCTION twice(x int) RETURNS int DETERMINISTIC RETURN x * 2;
-- check --
SELECT twice(a) FROM t => 2
-- up --
DROP TRIGGER `stamp`;
CREATE FUNCTION `twice`(x int) RETURNS int(11)
    DETERMINISTIC
RETURN x * 2;
CREATE TRIGGER stamp BEFORE INSERT ON t FOR EACH ROW BEGIN IF NEW.a IS NULL THEN SET NEW.a = 2; END IF; END;
-- down --
DROP TRIGGER `stamp`;
CREATE TRIGGER stamp BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;
DROP FUNCTION `twice`;
-- hazards --
drop trigger stamp on t: drops an object: trigger stamp on t
