CREATE TYPE "enum_recipes_difficulty" AS ENUM ('easy', 'medium', 'hard');

CREATE TABLE "recipes" (
  "id" uuid NOT NULL,
  "title" character varying(200) NOT NULL,
  "difficulty" "enum_recipes_difficulty" NOT NULL DEFAULT 'easy',
  "servings" integer NOT NULL DEFAULT 2,
  "tags" character varying(255)[] NOT NULL DEFAULT '{}',
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "deleted_at" timestamptz,
  "author_id" integer,
  PRIMARY KEY ("id"),
  CONSTRAINT "recipes_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users" ("id") ON UPDATE CASCADE ON DELETE SET NULL
);

CREATE TABLE "ingredients" (
  "id" serial NOT NULL,
  "name" character varying(100) NOT NULL,
  "allergens" character varying(255),
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "ingredients_name_key" UNIQUE ("name")
);

CREATE TYPE "enum_recipe_ingredients_unit" AS ENUM ('g', 'ml', 'piece');

CREATE TABLE "recipe_ingredients" (
  "id" serial NOT NULL,
  "quantity" numeric(10,2) NOT NULL,
  "unit" "enum_recipe_ingredients_unit" NOT NULL DEFAULT 'g',
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "recipe_id" uuid REFERENCES "recipes" ("id") ON UPDATE CASCADE ON DELETE CASCADE,
  "ingredient_id" integer REFERENCES "ingredients" ("id") ON UPDATE CASCADE ON DELETE CASCADE,
  PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "recipe_ingredients_recipe_id_ingredient_id" ON "recipe_ingredients" ("recipe_id", "ingredient_id");
