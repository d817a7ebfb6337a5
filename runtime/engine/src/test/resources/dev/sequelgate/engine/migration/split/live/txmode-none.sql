-- Indexes without locks
-- atlas:txmode none
-- atlas:nolint destructive PG101

CREATE TABLE t (id int);
-- atlas:nolint
CREATE INDEX CONCURRENTLY t_id ON t (id);
VACUUM t;
