The primary key grows, a unique and a check change.
-- current --
CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b int, UNIQUE (a), CHECK (b > 0));
-- rows --
INSERT INTO t VALUES (1, 2, 3);
-- desired --
CREATE TABLE t (id int, a int NOT NULL, b int, PRIMARY KEY (id, a), UNIQUE (a, b), CHECK (b > 1));
-- up --
ALTER TABLE "t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "t" DROP CONSTRAINT "t_a_key";
ALTER TABLE "t" DROP CONSTRAINT "t_b_check";
ALTER TABLE "t" ADD CONSTRAINT "t_pkey" PRIMARY KEY ("id", "a");
ALTER TABLE "t" ADD CONSTRAINT "t_a_b_key" UNIQUE ("a", "b");
ALTER TABLE "t" ADD CONSTRAINT "t_b_check" CHECK ((b > 1));
-- down --
ALTER TABLE "t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "t" DROP CONSTRAINT "t_a_b_key";
ALTER TABLE "t" DROP CONSTRAINT "t_b_check";
ALTER TABLE "t" ADD CONSTRAINT "t_pkey" PRIMARY KEY ("id");
ALTER TABLE "t" ADD CONSTRAINT "t_a_key" UNIQUE ("a");
ALTER TABLE "t" ADD CONSTRAINT "t_b_check" CHECK ((b > 0));
-- hazards --
add primary key ("id", "a") to "t": locks the table: while its index is built
add primary key ("id", "a") to "t": may fail on existing rows: where the key is null or not unique
add unique ("a", "b") to "t": locks the table: while its index is built
add unique ("a", "b") to "t": may fail on existing rows: where values are not unique
add check "t_b_check" to "t": reads the whole table: all rows are checked
add check "t_b_check" to "t": may fail on existing rows: where (b > 1) is false
