-- atlas:sum ignore this
SELECT 1;
