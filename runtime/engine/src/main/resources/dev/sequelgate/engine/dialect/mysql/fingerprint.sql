SELECT md5(concat_ws('/', database(), @@lower_case_table_names,
  (SELECT concat_ws(' ', count(*), bit_xor(conv(left(md5(concat_ws('|', table_schema, table_name, table_type,
            ifnull(engine, ''), ifnull(table_collation, ''), ifnull(table_comment, ''), ifnull(create_options, ''))), 15), 16, 10)))
   FROM information_schema.tables WHERE table_schema IN (:schemas) AND table_name NOT IN ('atlas_schema_revisions', 'sequelgate_verdicts')),
  (SELECT concat_ws(' ', count(*), bit_xor(conv(left(md5(concat_ws('|', table_schema, table_name, column_name, ordinal_position,
            column_type, is_nullable, ifnull(concat('=', column_default), ''), extra, ifnull(collation_name, ''), column_comment,
            ifnull(generation_expression, ''))), 15), 16, 10)))
   FROM information_schema.columns WHERE table_schema IN (:schemas) AND table_name NOT IN ('atlas_schema_revisions', 'sequelgate_verdicts')),
  (SELECT concat_ws(' ', count(*), bit_xor(conv(left(md5(concat_ws('|', table_schema, table_name, index_name, non_unique, seq_in_index,
            ifnull(column_name, ''), ifnull(collation, ''), ifnull(sub_part, ''), index_type, index_comment, ifnull(expression, ''))), 15), 16, 10)))
   FROM information_schema.statistics WHERE table_schema IN (:schemas) AND table_name NOT IN ('atlas_schema_revisions', 'sequelgate_verdicts')),
  (SELECT concat_ws(' ', count(*), bit_xor(conv(left(md5(concat_ws('|', table_schema, table_name, constraint_name, column_name,
            ordinal_position, referenced_table_schema, referenced_table_name, referenced_column_name)), 15), 16, 10)))
   FROM information_schema.key_column_usage WHERE table_schema IN (:schemas) AND referenced_table_name IS NOT NULL),
  (SELECT concat_ws(' ', count(*), bit_xor(conv(left(md5(concat_ws('|', constraint_schema, table_name, constraint_name, update_rule,
            delete_rule)), 15), 16, 10)))
   FROM information_schema.referential_constraints WHERE constraint_schema IN (:schemas)),
  (SELECT concat_ws(' ', count(*), bit_xor(conv(left(md5(concat_ws('|', constraint_schema, constraint_name, check_clause)), 15), 16, 10)))
   FROM information_schema.check_constraints WHERE constraint_schema IN (:schemas)),
  (SELECT concat_ws(' ', count(*), bit_xor(conv(left(md5(concat_ws('|', table_schema, table_name, view_definition)), 15), 16, 10)))
   FROM information_schema.views WHERE table_schema IN (:schemas))))
