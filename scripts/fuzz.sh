#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Tries the readers with files that Jazzer makes from those shipped, guided by what of the code they reach: all documents
# together for so many seconds (20 if left out), bundles, shards and bodies of requests for a quarter of that. With --each
# SECONDS every kind of document by itself, for as long. Two at a time. Needs a build with its tests (mvn test-compile, package). What ends otherwise
# than it may is kept as target/fuzz/READER.crash-*; put it into the reader's corpus, and it is tried in every build.
# Exit status: 0 nothing found, 1 something was, 69 where Jazzer cannot be had.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/jdk.sh
umbrella_find_jdk || exit $?
each=
[ "${1:-}" != --each ] || { each=yes; shift; }
seconds=${1:-20}
version=0.30.0
home=$PWD/target/fuzz
mkdir -p "$home"
for part in jazzer jazzer-api; do
  [ -f "$home/$part-$version.jar" ] ||
    mvn --batch-mode --quiet dependency:copy -Dartifact="com.code-intelligence:$part:$version" -DoutputDirectory="$home" >"$home/fetch.log" 2>&1 ||
    { echo "fuzz: skipped: Maven must have or get Jazzer (com.code-intelligence:$part:$version, 9 MB)." >&2; exit 69; }
done
class_path=engine/target/test-classes:engine/target/classes:server/target/test-classes:server/target/classes
for jar in cli/target/lib/*.jar; do
  case $jar in */engine-*|*/server-*) ;; *) class_path=$class_path:$jar ;; esac
done
corpus=engine/src/test/resources/org/umbrella/scenario/io/corpus

try() { # seconds, reader, target, seeds
  local seconds=$1 reader=$2 target=$3
  shift 3
  mkdir -p "$home/$reader"
  "$JAVA_HOME/bin/java" -Xmx1g -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED -Dumbrella.root="$PWD" -Dumbrella.fuzz.reader="$reader" \
    -cp "$home/jazzer-$version.jar:$home/jazzer-api-$version.jar:$class_path" com.code_intelligence.jazzer.Jazzer \
    --target_class="$target" --instrumentation_includes='org.umbrella.scenario.**:org.umbrella.evidence.**:org.umbrella.app.server.request.**' \
    --disabled_hooks='com.code_intelligence.jazzer.sanitizers.*' --reproducer_path="$home" \
    -artifact_prefix="$home/$reader." -max_total_time="$seconds" -timeout=60 -report_slow_units=60 -seed=20130325 -rss_limit_mb=0 -max_len=60000 \
    "$home/$reader" "$@" >"$home/$reader.log" 2>&1
  local status=$? runs
  runs=$(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' "$home/$reader.log")
  if [ "$status" = 0 ] && [ -n "$runs" ]; then
    echo "fuzz $reader: $runs files"
  else
    echo "fuzz $reader: FAILED, see target/fuzz/$reader.log" >&2
    grep -m 1 -A 12 '== Java Exception' "$home/$reader.log" >&2
    touch "$home/failed"
  fi
}

rm -f "$home/failed"
engine=org.umbrella.fuzz.FuzzReaders
documents="studies plans catalogue dialogue catalogue/vehicles $corpus/study $corpus/vehicle $corpus/engage-case"
rest=$seconds
if [ -n "$each" ]; then
  tried=(
    "$seconds study $engine studies $corpus/study" "$seconds plan $engine plans" "$seconds catalogue $engine catalogue"
    "$seconds dialogue $engine dialogue" "$seconds vehicle $engine catalogue/vehicles $corpus/vehicle" "$seconds engage-case $engine $corpus/engage-case"
  )
else
  tried=("$seconds documents $engine $documents")
  rest=$((seconds / 4))
fi
tried+=("$rest bundle $engine" "$rest shard $engine" "$rest bodies org.umbrella.app.server.fuzz.FuzzBodies")
for one in "${tried[@]}"; do
  # shellcheck disable=SC2086 # words of a line
  try $one &
  while [ "$(jobs -rp | wc -l)" -ge 2 ]; do wait -n; done
done
wait
[ ! -e "$home/failed" ] || exit 1
