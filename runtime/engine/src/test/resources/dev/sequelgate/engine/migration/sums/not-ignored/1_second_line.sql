-- a comment
-- atlas:sum ignore

SELECT 1;
