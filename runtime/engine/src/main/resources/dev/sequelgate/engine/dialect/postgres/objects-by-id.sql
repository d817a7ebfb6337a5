, object AS MATERIALIZED (
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS classid, r.oid AS objid,
        CASE WHEN r.relkind IN ('r', 'p') THEN 'TABLE' ELSE 'VIEW' END AS kind, r.nspname AS namespace,
        r.relname AS name, '' AS detail
    FROM relation r
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 'SEQUENCE', n.nspname, c.relname, ''
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'S' AND n.nspname NOT LIKE 'pg\_%'
    UNION ALL
    -- A relation's row type stands for the relation, and an array for its element.
    SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, x.id,
        CASE WHEN e.typtype = 'e' THEN 'ENUM' WHEN e.typtype = 'd' THEN 'DOMAIN'
            WHEN e.typtype = 'r' OR c.relkind = 'c' THEN 'TYPE'
            ELSE CASE WHEN c.relkind IN ('r', 'p') THEN 'TABLE' ELSE 'VIEW' END END,
        n.nspname, e.typname, ''
    FROM pg_catalog.pg_type e
    JOIN pg_catalog.pg_namespace n ON n.oid = e.typnamespace
    LEFT JOIN pg_catalog.pg_class c ON c.oid = e.typrelid
    CROSS JOIN LATERAL (VALUES (e.oid), (e.typarray)) AS x(id)
    WHERE (e.typtype IN ('e', 'd', 'r') OR c.relkind IN ('r', 'p', 'v', 'm', 'c')) AND x.id <> 0
        AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
    UNION ALL
    SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid,
        CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, n.nspname, p.proname,
        pg_catalog.pg_get_function_identity_arguments(p.oid)
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prosrc NOT LIKE '%range\_constructor_' AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
    UNION ALL
    SELECT 'pg_catalog.pg_trigger'::pg_catalog.regclass, t.oid, 'TRIGGER', r.nspname, t.tgname,
        r.nspname || '.' || r.relname
    FROM pg_catalog.pg_trigger t JOIN relation r ON r.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND t.tgparentid = 0
    UNION ALL
    SELECT 'pg_catalog.pg_policy'::pg_catalog.regclass, p.oid, 'POLICY', r.nspname, p.polname,
        r.nspname || '.' || r.relname
    FROM pg_catalog.pg_policy p JOIN relation r ON r.oid = p.polrelid
    UNION ALL
    SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass, w.oid, 'RULE', r.nspname, w.rulename,
        r.nspname || '.' || r.relname
    FROM pg_catalog.pg_rewrite w JOIN relation r ON r.oid = w.ev_class
    WHERE w.rulename <> '_RETURN'
)
