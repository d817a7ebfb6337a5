-- atlas:sum
SELECT 1;
