-- été
SELECT 1;
