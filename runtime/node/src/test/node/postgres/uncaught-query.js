// A failing query that nobody catches ends the process with its error.
const { Client } = require('pg');
const client = new Client();
async function main() {
  await client.connect();
  await client.query('SELECT * FROM missing_table WHERE id = $1', [1]);
}
main();
