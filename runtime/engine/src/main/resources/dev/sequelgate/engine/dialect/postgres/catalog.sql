-- Everything that the schema description needs, in one statement and so of one moment: one row per kind of object.
-- Each document is a JSON object of equally long arrays, one for each property (that is twice as quick as an array of
-- objects): the object number i has the i-th element of each. Order means nothing.
WITH relation AS MATERIALIZED (
    SELECT c.oid, n.nspname, c.relname, c.relkind, c.relispartition
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
        AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
), extension_member AS MATERIALIZED (
    SELECT d.classid, d.objid
    FROM pg_catalog.pg_depend d
    WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'e'
)
/* objects-by-id.sql */
SELECT 'type' AS kind, pg_catalog.json_build_object(
        'id', pg_catalog.json_agg(t.oid),
        'array', pg_catalog.json_agg(t.typarray),
        'kind', pg_catalog.json_agg(t.typtype),
        'namespace', pg_catalog.json_agg(n.nspname),
        'name', pg_catalog.json_agg(t.typname),
        'base', pg_catalog.json_agg(t.typbasetype),
        'baseText', pg_catalog.json_agg(
            CASE WHEN t.typtype = 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END),
        'notNull', pg_catalog.json_agg(t.typnotnull),
        'default', pg_catalog.json_agg(t.typdefault),
        'extension', pg_catalog.json_agg(m.objid)) AS document
    FROM pg_catalog.pg_type t
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    LEFT JOIN extension_member m ON m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND m.objid = t.oid
    WHERE t.typtype IN ('e', 'd', 'r') AND n.nspname <> 'pg_catalog' AND n.nspname NOT LIKE 'pg\_temp\_%'
UNION ALL
SELECT 'enum value', pg_catalog.json_build_object(
        'type', pg_catalog.json_agg(e.enumtypid),
        'order', pg_catalog.json_agg(e.enumsortorder),
        'label', pg_catalog.json_agg(e.enumlabel))
    FROM pg_catalog.pg_enum e
UNION ALL
SELECT 'relation', pg_catalog.json_build_object(
        'id', pg_catalog.json_agg(r.oid),
        'namespace', pg_catalog.json_agg(r.nspname),
        'name', pg_catalog.json_agg(r.relname),
        'kind', pg_catalog.json_agg(r.relkind),
        'partitionOf', pg_catalog.json_agg(i.inhparent),
        'definition', pg_catalog.json_agg(
            CASE WHEN r.relkind IN ('v', 'm') AND m.objid IS NULL THEN pg_catalog.pg_get_viewdef(r.oid, true) END),
        'extension', pg_catalog.json_agg(m.objid))
    FROM relation r
    LEFT JOIN pg_catalog.pg_inherits i ON i.inhrelid = r.oid AND r.relispartition
    LEFT JOIN extension_member m ON m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = r.oid
UNION ALL
SELECT 'column', pg_catalog.json_build_object(
        'relation', pg_catalog.json_agg(a.attrelid),
        'number', pg_catalog.json_agg(a.attnum),
        'name', pg_catalog.json_agg(a.attname),
        'type', pg_catalog.json_agg(a.atttypid),
        'typeText', pg_catalog.json_agg(pg_catalog.format_type(a.atttypid, a.atttypmod)),
        'notNull', pg_catalog.json_agg(a.attnotnull),
        'identity', pg_catalog.json_agg(a.attidentity),
        'generated', pg_catalog.json_agg(a.attgenerated),
        'collation', pg_catalog.json_agg(
            CASE WHEN a.attcollation NOT IN (0, 100) THEN (
                SELECT l.collname
                FROM pg_catalog.pg_collation l, pg_catalog.pg_type t
                WHERE l.oid = a.attcollation AND t.oid = a.atttypid AND t.typcollation <> a.attcollation
            ) END))
    FROM pg_catalog.pg_attribute a
    JOIN relation r ON r.oid = a.attrelid
    WHERE a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'default', pg_catalog.json_build_object(
        'relation', pg_catalog.json_agg(e.adrelid),
        'column', pg_catalog.json_agg(e.adnum),
        'expression', pg_catalog.json_agg(pg_catalog.pg_get_expr(e.adbin, e.adrelid)))
    FROM pg_catalog.pg_attrdef e
    WHERE e.adrelid IN (SELECT oid FROM relation)
UNION ALL
-- What a column of type serial has: a sequence that is dropped with it.
SELECT 'owned sequence', pg_catalog.json_build_object(
        'relation', pg_catalog.json_agg(d.refobjid),
        'column', pg_catalog.json_agg(d.refobjsubid),
        'sequence', pg_catalog.json_agg(s.seqrelid::pg_catalog.regclass))
    FROM pg_catalog.pg_sequence s
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = s.seqrelid
    WHERE d.deptype = 'a' AND d.refobjid IN (SELECT oid FROM relation)
UNION ALL
-- Of tables, of columns (whose number is not 0), and of indexes.
SELECT 'comment', pg_catalog.json_build_object(
        'object', pg_catalog.json_agg(d.objoid),
        'column', pg_catalog.json_agg(d.objsubid),
        'text', pg_catalog.json_agg(d.description))
    FROM pg_catalog.pg_description d
    WHERE d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objoid >= 16384
UNION ALL
-- A foreign key to a partitioned table has further rows, one for each partition, on the same table: left out.
SELECT 'constraint', pg_catalog.json_build_object(
        'relation', pg_catalog.json_agg(c.conrelid),
        'name', pg_catalog.json_agg(c.conname),
        'kind', pg_catalog.json_agg(c.contype),
        'columns', pg_catalog.json_agg(pg_catalog.array_to_string(c.conkey, ' ')),
        'referenced', pg_catalog.json_agg(c.confrelid),
        'referencedColumns', pg_catalog.json_agg(pg_catalog.array_to_string(c.confkey, ' ')),
        'onDelete', pg_catalog.json_agg(c.confdeltype),
        'onUpdate', pg_catalog.json_agg(c.confupdtype),
        'deferrable', pg_catalog.json_agg(c.condeferrable),
        'deferred', pg_catalog.json_agg(c.condeferred),
        'validated', pg_catalog.json_agg(c.convalidated),
        'expression', pg_catalog.json_agg(
            CASE WHEN c.contype = 'c' THEN pg_catalog.pg_get_expr(c.conbin, c.conrelid) END))
    FROM pg_catalog.pg_constraint c
    JOIN relation r ON r.oid = c.conrelid
    LEFT JOIN pg_catalog.pg_constraint p ON p.oid = c.conparentid AND c.conparentid <> 0
    WHERE c.contype IN ('p', 'u', 'f', 'c') AND p.conrelid IS DISTINCT FROM c.conrelid
UNION ALL
SELECT 'collation', pg_catalog.json_build_object(
        'id', pg_catalog.json_agg(l.oid),
        'name', pg_catalog.json_agg(l.collname))
    FROM pg_catalog.pg_collation l
    WHERE l.oid IN (
        SELECT pg_catalog.unnest(i.indcollation::pg_catalog.oid[])
        FROM pg_catalog.pg_index i
        WHERE i.indrelid IN (SELECT oid FROM relation)
    ) AND l.oid <> 100
UNION ALL
-- Default operator classes need no mention.
SELECT 'operator class', pg_catalog.json_build_object(
        'id', pg_catalog.json_agg(o.oid),
        'name', pg_catalog.json_agg(o.opcname))
    FROM pg_catalog.pg_opclass o
    WHERE NOT o.opcdefault
UNION ALL
-- Indexes that a constraint owns are described by it. An index whose concurrent creation failed serves nobody.
SELECT 'index', pg_catalog.json_build_object(
        'relation', pg_catalog.json_agg(i.indrelid),
        'id', pg_catalog.json_agg(i.indexrelid),
        'name', pg_catalog.json_agg(x.relname),
        'unique', pg_catalog.json_agg(i.indisunique),
        'method', pg_catalog.json_agg(m.amname),
        'columns', pg_catalog.json_agg(i.indkey::text),
        'keys', pg_catalog.json_agg(i.indnkeyatts),
        'options', pg_catalog.json_agg(i.indoption::text),
        'operatorClasses', pg_catalog.json_agg(i.indclass::text),
        'collations', pg_catalog.json_agg(i.indcollation::text),
        'predicate', pg_catalog.json_agg(pg_catalog.pg_get_expr(i.indpred, i.indrelid)))
    FROM pg_catalog.pg_index i
    JOIN relation r ON r.oid = i.indrelid
    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
    JOIN pg_catalog.pg_am m ON m.oid = x.relam
    LEFT JOIN pg_catalog.pg_constraint c
        ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid AND c.contype IN ('p', 'u', 'x')
    WHERE i.indisvalid AND c.oid IS NULL
UNION ALL
SELECT 'index expression', pg_catalog.json_build_object(
        'index', pg_catalog.json_agg(i.indexrelid),
        'part', pg_catalog.json_agg(part),
        'text', pg_catalog.json_agg(pg_catalog.pg_get_indexdef(i.indexrelid, part, false)))
    FROM pg_catalog.pg_index i
    JOIN relation r ON r.oid = i.indrelid
    CROSS JOIN LATERAL pg_catalog.generate_series(1, i.indnkeyatts::int) AS part
    WHERE i.indexprs IS NOT NULL
