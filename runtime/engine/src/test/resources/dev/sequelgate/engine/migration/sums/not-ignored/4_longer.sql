-- atlas:sum ignored
SELECT 1;
