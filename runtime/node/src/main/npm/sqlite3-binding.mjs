// Puts the host's own binding in place of the package's native add-on.
export const binding = {
  name: 'sqlite3-binding',
  setup(build) {
    build.onResolve({ filter: /^(path|util)$/ }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /^\.\/sqlite3-binding\.js$/ }, () => ({ path: 'internal/sqlite3/binding', external: true }));
  },
};
