CREATE TABLE `users` (
  `id` INTEGER PRIMARY KEY AUTOINCREMENT,
  `name` VARCHAR(100) NOT NULL,
  `email` VARCHAR(255) NOT NULL UNIQUE,
  `role` TEXT NOT NULL DEFAULT 'reader',
  `is_active` TINYINT(1) NOT NULL DEFAULT 1,
  `preferences` JSON NOT NULL,
  `created_at` DATETIME NOT NULL,
  `updated_at` DATETIME NOT NULL
);

CREATE TABLE `tasks` (
  `id` INTEGER PRIMARY KEY AUTOINCREMENT,
  `title` VARCHAR(255) NOT NULL,
  `notes` TEXT,
  `due_on` DATE,
  `created_at` DATETIME NOT NULL,
  `updated_at` DATETIME NOT NULL,
  `user_id` INTEGER NOT NULL REFERENCES `users` (`id`) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX `tasks_user_id_due_on` ON `tasks` (`user_id`, `due_on`);

CREATE TABLE `recipes` (
  `id` UUID NOT NULL PRIMARY KEY,
  `title` VARCHAR(200) NOT NULL,
  `difficulty` TEXT NOT NULL DEFAULT 'easy',
  `servings` INTEGER NOT NULL DEFAULT 2,
  `tags` JSON NOT NULL,
  `created_at` DATETIME NOT NULL,
  `updated_at` DATETIME NOT NULL,
  `deleted_at` DATETIME,
  `author_id` INTEGER REFERENCES `users` (`id`) ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE TABLE `ingredients` (
  `id` INTEGER PRIMARY KEY AUTOINCREMENT,
  `name` VARCHAR(100) NOT NULL UNIQUE,
  `allergens` VARCHAR(255),
  `created_at` DATETIME NOT NULL,
  `updated_at` DATETIME NOT NULL
);

CREATE TABLE `recipe_ingredients` (
  `id` INTEGER PRIMARY KEY AUTOINCREMENT,
  `quantity` DECIMAL(10,2) NOT NULL,
  `unit` TEXT NOT NULL DEFAULT 'g',
  `created_at` DATETIME NOT NULL,
  `updated_at` DATETIME NOT NULL,
  `recipe_id` UUID REFERENCES `recipes` (`id`) ON DELETE CASCADE ON UPDATE CASCADE,
  `ingredient_id` INTEGER REFERENCES `ingredients` (`id`) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX `recipe_ingredients_recipe_id_ingredient_id` ON `recipe_ingredients` (`recipe_id`, `ingredient_id`);
