;
CREATE TABLE e (id int);;
 ; -- nothing
;INSERT INTO e VALUES (1);