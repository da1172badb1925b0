#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs studies of studies/, all or those named, each into a fresh folder, and replays every witness that an assurance left.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
if [ $# -eq 0 ]; then
  set -- studies/*.yaml
fi
for file; do
  study=$(basename "$file" .yaml)
  ./umbrella run "$study" --out "$out/$study" >"$out/$study.txt"
  test -s "$out/$study/report.html"
  for witness in "$out/$study"/witnesses/*.json; do
    [ -e "$witness" ] || continue
    ./umbrella engage "$witness" >>"$out/$study.txt"
  done
  echo "ok  $study"
done
