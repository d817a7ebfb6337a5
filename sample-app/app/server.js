'use strict';

const http = require('http');
const db = require('./models');

const { sequelize, User, Task, Recipe, Ingredient, RecipeIngredient, ActiveUser } = db;

class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function createRecipe({ ingredients = [], ...values }) {
  const id = await sequelize.transaction(async (transaction) => {
    const recipe = await Recipe.create(values, { transaction });
    for (const { name, allergens, quantity, unit } of ingredients) {
      const [ingredient] = await Ingredient.findOrCreate({ where: { name }, defaults: { allergens }, transaction });
      await recipe.addIngredient(ingredient, { through: { quantity, unit }, transaction });
    }
    return recipe.id;
  });
  return findRecipe(id);
}

function findRecipe(id) {
  return Recipe.findByPk(id, {
    include: [
      { model: Ingredient, as: 'ingredients', through: { as: 'amount', attributes: ['quantity', 'unit'] } },
      { model: User, as: 'author', attributes: ['id', 'name'] },
    ],
  });
}

const routes = {
  'GET /health': async () => {
    await sequelize.authenticate();
    return { status: 'ok' };
  },
  'GET /users': () => User.findAll({ order: [['id', 'ASC']] }),
  'POST /users': (body) => User.create(body),
  'GET /active-users': () => ActiveUser.findAll({ order: [['id', 'ASC']] }),
  'GET /tasks': () =>
    Task.findAll({ include: { model: User, as: 'user', attributes: ['id', 'name'] }, order: [['priority', 'ASC'], ['id', 'ASC']] }),
  'POST /tasks': (body) => Task.create(body),
  'GET /recipes': () =>
    Recipe.findAll({
      include: { model: Ingredient, as: 'ingredients', through: { model: RecipeIngredient, as: 'amount', attributes: ['quantity', 'unit'] } },
      order: [['title', 'ASC'], [{ model: Ingredient, as: 'ingredients' }, 'name', 'ASC']],
    }),
  'POST /recipes': createRecipe,
};

async function readJson(request) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') {
    return {};
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpError(400, `the body is no JSON: ${error.message}`);
  }
}

function statusOf(error) {
  if (error instanceof HttpError) {
    return error.status;
  }
  if (error instanceof db.Sequelize.UniqueConstraintError) {
    return 409;
  }
  if (error instanceof db.Sequelize.ValidationError || error instanceof db.Sequelize.ForeignKeyConstraintError) {
    return 400;
  }
  if (error instanceof db.Sequelize.DatabaseError && String(error.original.code).startsWith('22')) {
    return 400; // a value that its column does not take
  }
  return 500;
}

const server = http.createServer(async (request, response) => {
  let status = 200;
  let body;
  try {
    const { pathname } = new URL(request.url, 'http://localhost');
    const route = routes[`${request.method} ${pathname}`];
    if (!route) {
      throw new HttpError(404, `nothing at ${request.method} ${pathname}`);
    }
    body = await route(request.method === 'POST' ? await readJson(request) : undefined);
    status = request.method === 'POST' ? 201 : 200;
  } catch (error) {
    status = statusOf(error);
    if (status === 500) {
      console.error(error);
    }
    body = { error: error.errors ? error.errors.map((item) => item.message).join('; ') : error.message };
  }
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
});

async function main() {
  await sequelize.authenticate();
  server.listen(Number(process.env.PORT || 3000), () => {
    console.log(`recipe-service listens on port ${server.address().port}`);
  });
}

function stop() {
  server.close(() => sequelize.close().then(() => process.exit(0)));
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
