-- atlas:delimiter -- end of statement
CREATE TABLE d (id int); INSERT INTO d VALUES (1)
-- end of statement
INSERT INTO d VALUES (2); -- end of statement
INSERT INTO d VALUES ('3') -- end of statement