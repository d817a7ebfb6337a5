CREATE TABLE "semi;colon" ("a;b" int, "quote""d;" int, "it's" int, "--" int, "/*" int, "$$" int, "back\slash" int);
INSERT INTO "semi;colon" ("a;b", "quote""d;", "it's", "--", "/*", "$$", "back\slash") VALUES (1, 2, 3, 4, 5, 6, 7);
CREATE SCHEMA "(";
CREATE TABLE "(".")" (id int);
SELECT U&"d\0061ta;" FROM (SELECT 1 AS data) AS t(U&"d\0061ta;");
