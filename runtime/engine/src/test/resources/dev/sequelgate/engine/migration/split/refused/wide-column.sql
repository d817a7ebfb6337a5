SELECT '🐘é', 'open;
