// A server reached by its address must show the address; node-postgres would ask for the name localhost.
const fs = require('fs');
const { Client } = require('pg');
const { show } = require('./lib/show');
const { PGTLSPORT: port, PGTLSCERTS: certs } = process.env;
const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', ssl: { ca: fs.readFileSync(`${certs}/ca.pem`, 'utf8') } });
client.connect().then(() => show('connected'), (error) => show(error.code, error.message)).finally(() => client.end());
