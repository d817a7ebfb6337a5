SELECT 1;

DO $body$ BEGIN; $$ $bodyx$ 
