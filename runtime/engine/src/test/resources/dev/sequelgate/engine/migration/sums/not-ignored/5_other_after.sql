-- atlas:sum ignore atlas:nolint
SELECT 1;
