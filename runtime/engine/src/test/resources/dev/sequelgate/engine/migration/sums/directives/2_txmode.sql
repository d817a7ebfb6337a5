-- atlas:txmode none
-- atlas:nolint

CREATE INDEX CONCURRENTLY i ON a (id);
