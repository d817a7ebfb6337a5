CREATE TABLE a (id int, b text);
COPY public.a (id, b) FROM stdin;
1	it's (not
2	\N
\.
