CREATE TABLE größe ("日本;" int, emoji text); INSERT INTO größe VALUES (1, '🐘;'), (2, E'é\';');
 　SELECT "日本;" FROM größe; 
CREATE TABLE ünder$ (id int);
