-- Inside a transaction of the caller the settings would else stay fixed until its end.
SELECT pg_catalog.set_config('search_path', pg_catalog.current_setting('sequelgate.search_path'), true),
    pg_catalog.set_config('TimeZone', pg_catalog.current_setting('sequelgate.timezone'), true),
    pg_catalog.set_config('DateStyle', pg_catalog.current_setting('sequelgate.datestyle'), true),
    pg_catalog.set_config('IntervalStyle', pg_catalog.current_setting('sequelgate.intervalstyle'), true),
    pg_catalog.set_config('quote_all_identifiers', pg_catalog.current_setting('sequelgate.quote'), true)
