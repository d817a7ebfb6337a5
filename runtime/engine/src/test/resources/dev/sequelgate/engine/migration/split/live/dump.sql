--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET row_security = off;

CREATE FUNCTION public.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin new.at := now(); return new; end;$$;

CREATE TABLE public.dumped (
    id integer NOT NULL,
    at timestamp with time zone DEFAULT now(),
    CONSTRAINT positive CHECK ((id > 0))
);

CREATE SEQUENCE public.dumped_id_seq AS integer START WITH 1;
ALTER TABLE ONLY public.dumped ALTER COLUMN id SET DEFAULT nextval('public.dumped_id_seq'::regclass);
SELECT pg_catalog.setval('public.dumped_id_seq', 7, true);
CREATE TRIGGER touched BEFORE UPDATE ON public.dumped FOR EACH ROW EXECUTE FUNCTION public.touch();

--
-- PostgreSQL database dump complete
--

