CREATE TABLE "Größe" (id int); -- 日本語 🐘
INSERT INTO "Größe" VALUES (1);
