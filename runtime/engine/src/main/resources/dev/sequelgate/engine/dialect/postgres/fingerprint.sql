-- One row, one column: a text that changes with any DDL on the objects outside the server's own schemas.
-- An updated catalog row has a new xmin. The sums do not depend on the order of the rows, so no sort is needed.
-- pg_class is hashed by content, because TRUNCATE, REFRESH MATERIALIZED VIEW, CLUSTER, REINDEX and VACUUM FULL give
-- its rows a new xmin without changing what the object is; so is pg_sequence, because ALTER SEQUENCE ... RESTART does.
-- ANALYZE, VACUUM and drawing from a sequence touch no xmin at all.
-- pg_index and pg_attrdef need no xmin: what their rows say stays for as long as the row has the same oid.
-- Temporary objects live in schemas named pg_temp_*, which the first query leaves out.
WITH space AS MATERIALIZED (
    SELECT oid, xmin
    FROM pg_catalog.pg_namespace
    WHERE nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema'
), relation AS MATERIALIZED (
    SELECT c.oid, c.relkind,
        pg_catalog.hashtextextended(c.relname, (c.oid::int8 << 32) # (c.relnamespace::int8 << 16) # c.relowner::int8)
            # CASE WHEN c.relpersistence = 'p' AND c.relreplident IN ('d', 'n') AND c.reloptions IS NULL
                    AND c.relacl IS NULL AND NOT c.relrowsecurity AND NOT c.relispartition THEN 0::int8
                ELSE pg_catalog.hashtext(pg_catalog.concat_ws(' ', c.relpersistence, c.relreplident, c.reloptions,
                    c.relacl, c.relrowsecurity, c.relforcerowsecurity, c.relpartbound))
            END AS content
    FROM pg_catalog.pg_class c
    WHERE c.relnamespace IN (SELECT oid FROM space)
), described AS MATERIALIZED (
    SELECT oid FROM relation WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
)
SELECT pg_catalog.md5(pg_catalog.concat_ws('.',
    (SELECT sum(pg_catalog.hashint8extended(oid::int8, xmin::text::int8)) FROM space),
    (SELECT sum(content) FROM relation),
    (SELECT sum(pg_catalog.hashint8extended((a.attrelid::int8 << 16) # a.attnum, a.xmin::text::int8))
        FROM pg_catalog.pg_attribute a JOIN described d ON d.oid = a.attrelid
        WHERE a.attnum > 0),
    (SELECT sum(pg_catalog.hashint8(a.oid::int8))
        FROM pg_catalog.pg_attrdef a JOIN described d ON d.oid = a.adrelid),
    (SELECT sum(pg_catalog.hashint8extended(c.oid::int8, c.xmin::text::int8))
        FROM pg_catalog.pg_constraint c
        WHERE c.connamespace IN (SELECT oid FROM space)),
    (SELECT sum(pg_catalog.hashint8(i.indexrelid::int8))
        FROM pg_catalog.pg_index i
        WHERE NOT (i.indisvalid AND i.indisready) AND i.indrelid IN (SELECT oid FROM described)),
    (SELECT sum(pg_catalog.hashint8extended(t.oid::int8, t.xmin::text::int8))
        FROM pg_catalog.pg_type t
        WHERE t.typnamespace IN (SELECT oid FROM space)),
    (SELECT sum(pg_catalog.hashint8extended(e.oid::int8, e.xmin::text::int8)) FROM pg_catalog.pg_enum e),
    (SELECT sum(pg_catalog.hashint8extended(r.oid::int8, r.xmin::text::int8))
        FROM pg_catalog.pg_rewrite r
        WHERE r.ev_class IN (SELECT oid FROM described)),
    (SELECT sum(pg_catalog.hashint8extended(t.oid::int8, t.xmin::text::int8))
        FROM pg_catalog.pg_trigger t
        WHERE (NOT t.tgisinternal OR t.tgenabled <> 'O') AND t.tgrelid IN (SELECT oid FROM described)),
    (SELECT sum(pg_catalog.hashint8extended(p.oid::int8, p.xmin::text::int8))
        FROM pg_catalog.pg_proc p
        WHERE p.pronamespace IN (SELECT oid FROM space)),
    (SELECT sum(pg_catalog.hashint8extended(p.oid::int8, p.xmin::text::int8))
        FROM pg_catalog.pg_policy p
        WHERE p.polrelid IN (SELECT oid FROM described)),
    (SELECT sum(pg_catalog.hashint8extended((i.inhrelid::int8 << 32) # i.inhparent::int8, i.inhseqno))
        FROM pg_catalog.pg_inherits i
        WHERE i.inhrelid IN (SELECT oid FROM described)),
    (SELECT sum(pg_catalog.hashint8extended(
            (s.seqrelid::int8 << 32) # s.seqtypid::int8 # (s.seqcache << 1) # s.seqcycle::int,
            pg_catalog.hashint8extended(s.seqstart, s.seqincrement # (s.seqmin << 1) # (s.seqmax << 2))))
        FROM pg_catalog.pg_sequence s
        WHERE s.seqrelid IN (SELECT oid FROM relation WHERE relkind = 'S')),
    (SELECT sum(pg_catalog.hashint8extended(
            (d.objoid::int8 << 32) # (d.classoid::int8 << 16) # d.objsubid, d.xmin::text::int8))
        FROM pg_catalog.pg_description d
        WHERE d.objoid >= 16384),
    (SELECT sum(pg_catalog.hashint8extended(e.oid::int8, e.xmin::text::int8)) FROM pg_catalog.pg_extension e)
)) AS fingerprint
