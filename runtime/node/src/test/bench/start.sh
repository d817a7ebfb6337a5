#!/usr/bin/env bash
# Times the start of an application: Sequelize 6 required and 50 models defined, nothing connected.
# Compares, in one run and by turns: the JDK's defaults, the launcher's options, the same with a class archive, with the
# agent too, and Node.
#   usage: start.sh [RUNS]     JAVA=/path/to/java names another JVM
# It measures the packed tool (mvn -q -DskipTests package). On a busy machine trust the ratios of the processor time.
set -euo pipefail
runs=${1:-7}
root=$(cd "$(dirname "$0")/../../../../.." && pwd)
home=$root/runtime/cli/target/sequelgate
java=${JAVA:-java}
[ -d "$home/lib/node" ] || { echo "missing $home; run: mvn -q -DskipTests package" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$root/runtime/node/src/test/node/package.json" "$root/runtime/node/src/test/node/package-lock.json" "$work"
(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null)
cat >"$work/app.js" <<'JS'
const { Sequelize, DataTypes } = require('sequelize');
const sequelize = new Sequelize('postgres://user:password@localhost/none', { logging: false });
for (let i = 0; i < 50; i++) {
  sequelize.define(`Model${i}`, {
    name: { type: DataTypes.STRING(40), allowNull: false, unique: true }, count: DataTypes.INTEGER, total: DataTypes.DECIMAL(12, 2), kind: DataTypes.ENUM('a', 'b'),
    at: DataTypes.DATE, data: DataTypes.JSONB, text: DataTypes.TEXT, active: DataTypes.BOOLEAN, key: DataTypes.UUID,
  });
}
if (Object.keys(sequelize.models).length !== 50) throw new Error('not all models are there');
JS

path=$home/lib/node/*
host=dev.sequelgate.node.Main
options=@$home/lib/node/jvm.options
"$java" "$options" "-XX:ArchiveClassesAtExit=$work/classes.jsa" -cp "$path" dev.sequelgate.node.Training >/dev/null 2>&1
[ -s "$work/classes.jsa" ] || { echo "no class archive was written" >&2; exit 1; }

names=("JDK defaults" "launcher's options" "and class archive" "and agent" "Node")
commands() {
  case $1 in
    0) "$java" -cp "$path" $host app.js ;;
    1) "$java" "$options" -cp "$path" $host app.js ;;
    2) "$java" "$options" "-XX:SharedArchiveFile=$work/classes.jsa" -cp "$path" $host app.js ;;
    3) "$java" "$options" "-XX:SharedArchiveFile=$work/classes.jsa" "-javaagent:$home/lib/sequelgate-agent.jar=mode=off" -cp "$path" $host app.js ;;
    4) node app.js ;;
  esac
}

cd "$work"
TIMEFORMAT='%R %U %S'
for ((run = 0; run <= runs; run++)); do
  for number in "${!names[@]}"; do
    { time commands "$number" >output 2>&1 || { cat output >&2; exit 1; }; } 2>time
    # The first round fills the caches of the disk.
    ((run == 0)) || awk '{ print $1, $2 + $3 }' time >>"times.$number"
  done
done

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
wall0=$(awk '{ print $1 }' times.0 | median)
cpu0=$(awk '{ print $2 }' times.0 | median)
"$java" -version 2>&1 | head -1
printf '%d runs each, %s processors, load %s, node %s\n\n' "$runs" "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)" "$(node --version)"
printf '%-20s %8s %8s %8s %9s %9s\n' '' 'wall s' 'min' 'cpu s' 'wall' 'cpu'
for number in "${!names[@]}"; do
  wall=$(awk '{ print $1 }' "times.$number" | median)
  least=$(awk '{ print $1 }' "times.$number" | sort -n | head -1)
  cpu=$(awk '{ print $2 }' "times.$number" | median)
  awk -v n="${names[$number]}" -v w="$wall" -v m="$least" -v c="$cpu" -v w0="$wall0" -v c0="$cpu0" \
    'BEGIN { printf "%-20s %8.2f %8.2f %8.2f %9.2f %9.2f\n", n, w, m, c, w / w0, c / c0 }'
done
