-- atlas:checkpoint v1

CREATE TABLE a (id int);
CREATE TABLE b (id int);
