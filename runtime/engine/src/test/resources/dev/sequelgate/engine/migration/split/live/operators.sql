SELECT 1 WHERE 'a' ~ '^\w;$' OR 5 % 2 = 1; SELECT '{1,2}'::int[] @> ARRAY[1], '{"a;b": 1}'::jsonb ? 'a;b', '{}'::jsonb ?| ARRAY['x'];
SELECT (ARRAY[1, 2, 3])[1:2] FROM (SELECT 1) t WHERE false; SELECT 'a' || 'b' || ';';
