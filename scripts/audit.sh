#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Holds the libraries that are shipped, and those that build the page, against lists of known vulnerabilities. With
# osv-scanner (github.com/google/osv-scanner) it works offline once the lists have been fetched
# (osv-scanner scan source --offline-vulnerabilities --download-offline-databases). Without it npm's registry is asked
# about the page's packages, and nobody about the jars. Exit status: 0 nothing known, 1 something is, 69 what could
# not be asked.
set -uo pipefail
cd "$(dirname "$0")/.."
sbom=cli/target/umbrella.cdx.json
[ -f "$sbom" ] || { echo "audit: $sbom is missing. Build first: mvn -DskipTests package -pl cli -am" >&2; exit 2; }
found=0 asked=0 not=
if command -v osv-scanner >/dev/null; then
  for list in '' --offline-vulnerabilities; do
    osv-scanner scan source $list --lockfile "$sbom" --lockfile web/package-lock.json && status=0 || status=$?
    # 0 and 1 are answers; anything else means that the list was not to be had in this way.
    if [ "$status" -le 1 ]; then asked=1 found=$status; break; fi
  done
fi
if [ "$asked" = 0 ]; then
  not="the jars (osv-scanner, or its lists, are not to be had here)"
  if answer=$(npm --prefix web audit 2>&1); then
    echo "$answer"
  elif grep -q 'vulnerabilit' <<<"$answer" && ! grep -q 'audit endpoint returned an error' <<<"$answer"; then
    echo "$answer"
    found=1
  else
    not="$not; the page's packages (the registry does not answer such questions)"
  fi
fi
[ -z "$not" ] || echo "audit: not asked about: $not." >&2
[ "$found" = 0 ] || exit 1
[ -z "$not" ] || exit 69
