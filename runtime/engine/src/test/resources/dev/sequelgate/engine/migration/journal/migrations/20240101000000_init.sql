-- Create "users" table
CREATE TABLE users (id int PRIMARY KEY, name text);
-- Create "tasks" table
CREATE TABLE tasks (id int PRIMARY KEY, owner int REFERENCES users (id));
