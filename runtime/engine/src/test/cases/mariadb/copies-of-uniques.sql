What old runs of sync({alter: true}) left behind is no difference.
-- current --
CREATE TABLE t (id int PRIMARY KEY, email varchar(100), UNIQUE KEY email (email), UNIQUE KEY email_2 (email), UNIQUE KEY email_3 (email));
-- desired --
CREATE TABLE t (id int PRIMARY KEY, email varchar(100), UNIQUE KEY email (email));
