SELECT database() AS namespace, @@lower_case_table_names AS fold;
SELECT table_schema AS namespace, table_name AS relation, table_type AS kind, engine AS engine,
       table_collation AS collation, table_comment AS comment, create_options AS options
FROM information_schema.tables WHERE table_schema IN (:schemas) AND table_type <> 'SYSTEM VIEW'
ORDER BY table_schema, table_name;
SELECT table_schema AS namespace, table_name AS relation, column_name AS name, column_type AS type,
       is_nullable AS nullable, column_default AS default_text, extra AS extra, collation_name AS collation,
       column_comment AS comment, generation_expression AS generated_by, NULL AS srid
FROM information_schema.columns WHERE table_schema IN (:schemas)
ORDER BY table_schema, table_name, ordinal_position;
SELECT table_schema AS namespace, table_name AS relation, index_name AS name, non_unique AS non_unique,
       column_name AS column_name, collation AS direction, sub_part AS prefix, index_type AS method,
       index_comment AS comment, NULL AS expression
FROM information_schema.statistics WHERE table_schema IN (:schemas)
ORDER BY table_schema, table_name, index_name, seq_in_index;
SELECT c.table_schema AS namespace, c.table_name AS relation, c.constraint_name AS name, c.column_name AS column_name,
       c.referenced_table_schema AS other_namespace, c.referenced_table_name AS other_relation,
       c.referenced_column_name AS other_column, r.delete_rule AS on_delete, r.update_rule AS on_update
FROM information_schema.key_column_usage c
JOIN information_schema.referential_constraints r
  ON r.constraint_schema = c.constraint_schema AND r.constraint_name = c.constraint_name AND r.table_name = c.table_name
WHERE c.table_schema IN (:schemas) AND c.referenced_table_name IS NOT NULL
ORDER BY c.table_schema, c.table_name, c.constraint_name, c.ordinal_position;
SELECT constraint_schema AS namespace, table_name AS relation, constraint_name AS name, check_clause AS expression,
       'YES' AS enforced
FROM information_schema.check_constraints WHERE constraint_schema IN (:schemas)
ORDER BY constraint_schema, table_name, constraint_name;
SELECT table_schema AS namespace, table_name AS relation, view_definition AS definition
FROM information_schema.views WHERE table_schema IN (:schemas)
