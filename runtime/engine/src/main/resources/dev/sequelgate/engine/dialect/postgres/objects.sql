-- What planning needs beside catalog.sql, of which this is the second part: objects that are known by their statement,
-- what depends on what, and what only the server's own statement says. Nothing that an extension owns.
UNION ALL
SELECT 'namespace', pg_catalog.json_build_object(
        'name', pg_catalog.json_agg(n.nspname))
    FROM pg_catalog.pg_namespace n
    LEFT JOIN extension_member m ON m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND m.objid = n.oid
    WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND m.objid IS NULL
UNION ALL
SELECT 'index statement', pg_catalog.json_build_object(
        'id', pg_catalog.json_agg(i.indexrelid),
        -- The server prints the index of a partitioned table as one without those of the partitions.
        'text', pg_catalog.json_agg(CASE c.relkind
            WHEN 'I' THEN pg_catalog.regexp_replace(pg_catalog.pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
            ELSE pg_catalog.pg_get_indexdef(i.indexrelid) END))
    FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid IN (SELECT oid FROM relation)
UNION ALL
SELECT 'table option', pg_catalog.json_build_object(
        'relation', pg_catalog.json_agg(r.oid),
        'name', pg_catalog.json_agg(o.name),
        'value', pg_catalog.json_agg(o.value))
    FROM relation r
    JOIN pg_catalog.pg_class c ON c.oid = r.oid
    CROSS JOIN LATERAL (VALUES
        ('PARTITION BY', CASE WHEN r.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(r.oid) END),
        ('FOR VALUES', CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END),
        ('ROW SECURITY', CASE WHEN c.relforcerowsecurity AND c.relrowsecurity THEN 'FORCED'
            WHEN c.relrowsecurity THEN 'ENABLED' END),
        ('UNLOGGED', CASE WHEN c.relpersistence = 'u' THEN 'true' END),
        ('WITH', pg_catalog.array_to_string(c.reloptions, ', ')),
        ('INHERITS', CASE WHEN NOT c.relispartition THEN (
            SELECT pg_catalog.string_agg(i.inhparent::pg_catalog.regclass::text, ', ' ORDER BY i.inhseqno)
            FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid) END)) AS o(name, value)
    WHERE o.value IS NOT NULL
UNION ALL
SELECT 'exclusion', pg_catalog.json_build_object(
        'relation', pg_catalog.json_agg(c.conrelid),
        'name', pg_catalog.json_agg('EXCLUDE ' || pg_catalog.quote_ident(c.conname)),
        'value', pg_catalog.json_agg(pg_catalog.pg_get_constraintdef(c.oid)))
    FROM pg_catalog.pg_constraint c
    WHERE c.contype = 'x' AND c.conparentid = 0 AND c.conrelid IN (SELECT oid FROM relation)
UNION ALL
SELECT 'definition', pg_catalog.json_build_object(
        'kind', pg_catalog.json_agg(d.kind),
        'namespace', pg_catalog.json_agg(d.namespace),
        'name', pg_catalog.json_agg(d.name),
        'detail', pg_catalog.json_agg(d.detail),
        'create', pg_catalog.json_agg(d.text),
        'tableNamespace', pg_catalog.json_agg(d.tablenamespace),
        'table', pg_catalog.json_agg(d.tablename))
    FROM (
        SELECT 'EXTENSION' AS kind, n.nspname AS namespace, e.extname AS name, '' AS detail,
            pg_catalog.format('CREATE EXTENSION IF NOT EXISTS %I WITH SCHEMA %I', e.extname, n.nspname) AS text,
            NULL::name AS tablenamespace, NULL::name AS tablename
        FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
        WHERE e.extname <> 'plpgsql'
        UNION ALL
        SELECT 'DOMAIN', n.nspname, t.typname, '', pg_catalog.format('CREATE DOMAIN %I.%I AS %s%s%s%s', n.nspname,
                t.typname, pg_catalog.format_type(t.typbasetype, t.typtypmod),
                CASE WHEN t.typdefault IS NULL THEN '' ELSE ' DEFAULT ' || t.typdefault END,
                CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END,
                coalesce((SELECT pg_catalog.string_agg(pg_catalog.format(' CONSTRAINT %I %s', c.conname,
                        pg_catalog.pg_get_constraintdef(c.oid)), '' ORDER BY c.conname)
                    FROM pg_catalog.pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c'), '')),
            NULL, NULL
        FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        LEFT JOIN extension_member m ON m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND m.objid = t.oid
        WHERE t.typtype = 'd' AND m.objid IS NULL
            AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
        UNION ALL
        SELECT 'TYPE', n.nspname, t.typname, '', pg_catalog.format('CREATE TYPE %I.%I AS (%s)', n.nspname, t.typname,
                (SELECT pg_catalog.string_agg(pg_catalog.format('%I %s', a.attname,
                        pg_catalog.format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum)
                    FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)),
            NULL, NULL
        FROM pg_catalog.pg_type t
        JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
        JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        LEFT JOIN extension_member m ON m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND m.objid = t.oid
        WHERE m.objid IS NULL AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
        UNION ALL
        SELECT 'TYPE', n.nspname, t.typname, '', pg_catalog.format('CREATE TYPE %I.%I AS RANGE (SUBTYPE = %s%s%s)',
                n.nspname, t.typname, pg_catalog.format_type(r.rngsubtype, NULL),
                CASE WHEN r.rngsubdiff = 0 THEN ''
                    ELSE ', SUBTYPE_DIFF = ' || r.rngsubdiff::pg_catalog.regproc::text END,
                CASE WHEN r.rngcollation IN (0, 100) THEN ''
                    ELSE ', COLLATION = ' || r.rngcollation::pg_catalog.regcollation::text END),
            NULL, NULL
        FROM pg_catalog.pg_range r
        JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
        JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        LEFT JOIN extension_member m ON m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND m.objid = t.oid
        WHERE m.objid IS NULL AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
        UNION ALL
        SELECT 'RULE', r.nspname, w.rulename, r.nspname || '.' || r.relname,
            pg_catalog.pg_get_ruledef(w.oid, true), r.nspname, r.relname
        FROM pg_catalog.pg_rewrite w JOIN relation r ON r.oid = w.ev_class
        WHERE w.rulename <> '_RETURN'
        UNION ALL
        SELECT 'SEQUENCE', n.nspname, c.relname, '', pg_catalog.format(
                'CREATE SEQUENCE %I.%I AS %s START WITH %s INCREMENT BY %s MINVALUE %s MAXVALUE %s CACHE %s%s',
                n.nspname, c.relname, pg_catalog.format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin,
                s.seqmax, s.seqcache, CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END),
            NULL, NULL
        FROM pg_catalog.pg_sequence s
        JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN extension_member m ON m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
        WHERE m.objid IS NULL AND n.nspname NOT LIKE 'pg\_%' AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_depend d
            WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i'))
        UNION ALL
        SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, n.nspname, p.proname,
            pg_catalog.pg_get_function_identity_arguments(p.oid),
            CASE WHEN p.prokind = 'a' THEN '' ELSE pg_catalog.pg_get_functiondef(p.oid) END, NULL, NULL
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        LEFT JOIN extension_member m ON m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND m.objid = p.oid
        -- A range type brings its own.
        WHERE p.prosrc NOT LIKE '%range\_constructor_' AND m.objid IS NULL AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
        UNION ALL
        SELECT 'TRIGGER', r.nspname, t.tgname, r.nspname || '.' || r.relname,
            pg_catalog.pg_get_triggerdef(t.oid, true), r.nspname, r.relname
        FROM pg_catalog.pg_trigger t JOIN relation r ON r.oid = t.tgrelid
        WHERE NOT t.tgisinternal AND t.tgparentid = 0
        UNION ALL
        SELECT 'POLICY', r.nspname, p.polname, r.nspname || '.' || r.relname, pg_catalog.format(
                'CREATE POLICY %I ON %I.%I%s FOR %s TO %s%s%s', p.polname, r.nspname, r.relname,
                CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END,
                CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                    WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
                (SELECT pg_catalog.string_agg(CASE WHEN o = 0 THEN 'PUBLIC'
                    ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(o)) END, ', ')
                    FROM pg_catalog.unnest(p.polroles) AS o),
                coalesce(' USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')', ''),
                coalesce(' WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')),
            r.nspname, r.relname
        FROM pg_catalog.pg_policy p JOIN relation r ON r.oid = p.polrelid
    ) AS d
UNION ALL
SELECT 'dependency', pg_catalog.json_build_object(
        'userKind', pg_catalog.json_agg(holder.kind),
        'userNamespace', pg_catalog.json_agg(holder.namespace),
        'userName', pg_catalog.json_agg(holder.name),
        'userDetail', pg_catalog.json_agg(holder.detail),
        'usedKind', pg_catalog.json_agg(used.kind),
        'usedNamespace', pg_catalog.json_agg(used.namespace),
        'usedName', pg_catalog.json_agg(used.name),
        'usedDetail', pg_catalog.json_agg(used.detail),
        'column', pg_catalog.json_agg(a.attname))
    FROM (
        SELECT DISTINCT d.refclassid, d.refobjid, d.refobjsubid,
            CASE WHEN w.oid IS NOT NULL OR f.oid IS NOT NULL OR (c.oid IS NOT NULL AND c.conrelid <> 0)
                    OR i.indexrelid IS NOT NULL THEN 'pg_catalog.pg_class'::pg_catalog.regclass
                WHEN c.oid IS NOT NULL THEN 'pg_catalog.pg_type'::pg_catalog.regclass ELSE d.classid END AS classid,
            coalesce(w.ev_class, f.adrelid, nullif(c.conrelid, 0), c.contypid, i.indrelid, d.objid) AS objid
        FROM pg_catalog.pg_depend d
        LEFT JOIN pg_catalog.pg_rewrite w
            ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND w.oid = d.objid AND w.rulename = '_RETURN'
        LEFT JOIN pg_catalog.pg_attrdef f ON d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND f.oid = d.objid
        LEFT JOIN pg_catalog.pg_constraint c
            ON d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND c.oid = d.objid AND c.contype <> 'f'
        LEFT JOIN pg_catalog.pg_index i
            ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND i.indexrelid = d.objid
        WHERE d.deptype IN ('n', 'a')
    ) AS d
    JOIN object AS holder ON holder.classid = d.classid AND holder.objid = d.objid
    JOIN object AS used ON used.classid = d.refclassid AND used.objid = d.refobjid
    LEFT JOIN pg_catalog.pg_attribute a
        ON d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0
            AND a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE (holder.kind, holder.namespace, holder.name, holder.detail)
        <> (used.kind, used.namespace, used.name, used.detail)
