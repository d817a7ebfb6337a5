-- atlas:sum ignore

INSERT INTO a VALUES (1);
