-- Fixes what the catalog's functions print by, and remembers what it was. All of it is local to the transaction.
SELECT coalesce(pg_catalog.current_schema()::text, 'public') AS namespace,
    pg_catalog.set_config('sequelgate.search_path', pg_catalog.current_setting('search_path'), true),
    pg_catalog.set_config('sequelgate.timezone', pg_catalog.current_setting('TimeZone'), true),
    pg_catalog.set_config('sequelgate.datestyle', pg_catalog.current_setting('DateStyle'), true),
    pg_catalog.set_config('sequelgate.intervalstyle', pg_catalog.current_setting('IntervalStyle'), true),
    pg_catalog.set_config('sequelgate.quote', pg_catalog.current_setting('quote_all_identifiers'), true),
    pg_catalog.set_config('search_path', 'public, pg_temp', true),
    pg_catalog.set_config('TimeZone', 'UTC', true),
    pg_catalog.set_config('DateStyle', 'ISO, MDY', true),
    pg_catalog.set_config('IntervalStyle', 'postgres', true),
    pg_catalog.set_config('quote_all_identifiers', 'off', true)
