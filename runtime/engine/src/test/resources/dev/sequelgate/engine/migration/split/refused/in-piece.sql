-- atlas:delimiter GO
SELECT 1;
SELECT 2;
  \d users
GO
