#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Finds Chromium for the browser tests, installing Debian's where there is none.
umbrella_find_chromium() {
  CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
  if [ -z "$CHROMIUM" ] && command -v apt-get >/dev/null; then
    echo "verify: installing Chromium for the browser tests ..." >&2
    local root=
    [ "$(id -u)" = 0 ] || root=sudo
    $root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
    CHROMIUM=$(command -v chromium || true)
  fi
  if [ -z "$CHROMIUM" ]; then
    echo "verify: the browser tests need Chromium. Install it, or name it in CHROMIUM." >&2
    return 1
  fi
  export CHROMIUM
}
