// Leaves out what node-postgres needs only to speak PostgreSQL's protocol: the host's connection is a Java driver.
const core = /^(crypto|dns|fs|path|stream|util\/types)$/;
const unused = /^(\.\/crypto\/.*|pg)$/;

export const connection = {
  name: 'pg-connection',
  setup(build) {
    build.onResolve({ filter: core }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /^\.\/connection$/ }, () => ({ path: 'internal/pg/connection', external: true }));
    build.onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'unused' }));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};
