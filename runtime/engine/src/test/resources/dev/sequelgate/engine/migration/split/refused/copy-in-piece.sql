-- atlas:delimiter GO
SELECT 1; COPY a FROM stdin;
GO
