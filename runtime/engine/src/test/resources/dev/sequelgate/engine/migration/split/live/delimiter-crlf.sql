-- atlas:delimiter \n--\n
CREATE TABLE d (id int);
--
INSERT INTO d VALUES (1); INSERT INTO d VALUES (2);
--
