#!/bin/sh
# Measures what the README claims, side by side in one run, and prints ratios: bench.sh [size] [start] [apply] [gate] [schema]
# Exit code 1 where a bound does not hold. Run it on a machine that does nothing else.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
root=$(dirname "$here")
[ -f "$here/target/demo.classpath" ] || (cd "$root" && mvn -q -B -DskipTests package)
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
cd "$here"
exec "$java" -cp "target/test-classes:$(cat target/demo.classpath)" dev.sequelgate.sample.bench.Benchmark "$@"
