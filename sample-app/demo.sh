#!/bin/sh
# Plays the main job on an embedded PostgreSQL: builds what is missing, needs no database and no answer, ends by itself.
# Exit code 0 only if each step did what it says.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
root=$(dirname "$here")

for program in mvn npm; do
  command -v "$program" >/dev/null || { echo "demo: $program is missing; install a JDK 17 or later, Maven and npm" >&2; exit 1; }
done

tool=$root/runtime/cli/target/sequelgate/bin/sequelgate
classpath=$here/target/demo.classpath
if [ ! -x "$tool" ] || [ ! -f "$classpath" ]; then
  echo "demo: building (once)"
  (cd "$root" && mvn -q -B -DskipTests package)
fi

java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
exec "$java" -XX:TieredStopAtLevel=1 -cp "$here/target/test-classes:$(cat "$classpath")" dev.sequelgate.sample.demo.Demo "$here"
