# SPDX-License-Identifier: Apache-2.0
# Sourced by ./umbrella and ./verify: says everything that is missing to build Umbrella at once, with what installs it.

umbrella_version_at_least() { # least found
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

# umbrella_needs PROGRAM jdk|maven|node ...
umbrella_needs() {
  local program=$1 need found missing=()
  shift
  for need in "$@"; do
    case $need in
      jdk)
        umbrella_find_jdk 2>/dev/null ||
          missing+=("a JDK of at least 25: apt-get install temurin-25-jdk (from adoptium.net), or brew install openjdk, or name one in JAVA_HOME")
        ;;
      maven)
        found=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
        if [ -z "$found" ] || ! umbrella_version_at_least 3.8 "$found"; then
          missing+=("Maven of at least 3.8 (${found:-none} found): apt-get install maven, or brew install maven")
        fi
        ;;
      node)
        found=$(node --version 2>/dev/null | sed 's/^v//' || true)
        if [ -z "$found" ] || ! umbrella_version_at_least 20.19 "$found"; then
          missing+=("Node of at least 20.19 (${found:-none} found): apt-get install nodejs npm, or brew install node, or nodejs.org")
        elif ! command -v npm >/dev/null; then
          missing+=("npm: apt-get install npm, or brew install node")
        fi
        ;;
    esac
  done
  if [ ${#missing[@]} -gt 0 ]; then
    echo "$program: this is missing:" >&2
    printf '  %s\n' "${missing[@]}" >&2
    return 2
  fi
}
