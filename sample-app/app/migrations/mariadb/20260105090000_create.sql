CREATE TABLE `users` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(100) NOT NULL,
  `email` varchar(255) NOT NULL,
  `role` enum('reader','cook','editor') NOT NULL DEFAULT 'reader',
  `is_active` tinyint(1) NOT NULL DEFAULT 1,
  `preferences` json NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `users_email_key` (`email`)
);

CREATE TABLE `tasks` (
  `id` int NOT NULL AUTO_INCREMENT,
  `title` varchar(255) NOT NULL,
  `notes` text,
  `due_on` date,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `user_id` int NOT NULL,
  PRIMARY KEY (`id`),
  KEY `tasks_user_id_due_on` (`user_id`, `due_on`),
  CONSTRAINT `tasks_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE TABLE `recipes` (
  `id` char(36) BINARY NOT NULL,
  `title` varchar(200) NOT NULL,
  `difficulty` enum('easy','medium','hard') NOT NULL DEFAULT 'easy',
  `servings` int NOT NULL DEFAULT 2,
  `tags` json NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `deleted_at` datetime,
  `author_id` int,
  PRIMARY KEY (`id`),
  CONSTRAINT `recipes_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `users` (`id`) ON UPDATE CASCADE ON DELETE SET NULL
);

CREATE TABLE `ingredients` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(100) NOT NULL,
  `allergens` varchar(255),
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `ingredients_name_key` (`name`)
);

CREATE TABLE `recipe_ingredients` (
  `id` int NOT NULL AUTO_INCREMENT,
  `quantity` decimal(10,2) NOT NULL,
  `unit` enum('g','ml','piece') NOT NULL DEFAULT 'g',
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `recipe_id` char(36) BINARY,
  `ingredient_id` int,
  PRIMARY KEY (`id`),
  UNIQUE KEY `recipe_ingredients_recipe_id_ingredient_id` (`recipe_id`, `ingredient_id`),
  CONSTRAINT `recipe_ingredients_recipe_id_fkey` FOREIGN KEY (`recipe_id`) REFERENCES `recipes` (`id`) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT `recipe_ingredients_ingredient_id_fkey` FOREIGN KEY (`ingredient_id`) REFERENCES `ingredients` (`id`) ON UPDATE CASCADE ON DELETE CASCADE
);
