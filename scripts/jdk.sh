# SPDX-License-Identifier: Apache-2.0
# Sourced by ./umbrella and ./verify: finds a JDK of at least 25 and exports it as JAVA_HOME.
# Looks at JAVA_HOME, JDK25_HOME, the usual installation folders, then PATH.

umbrella_java_major() {
  # The "release" file of a JDK names its version without starting it.
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

umbrella_find_jdk() {
  local candidate major on_path
  on_path=$(command -v javac 2>/dev/null || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "${JDK25_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    major=$(umbrella_java_major "$candidate" || true)
    if [ -n "$major" ] && [ "$major" -ge 25 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      # Maven 3's own libraries make JDK 24+ warn about sun.misc.Unsafe and native access; not ours to mend.
      export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
      return 0
    fi
  done
  echo "umbrella: no JDK 25 found. It must be installed (for example Temurin 25), or JAVA_HOME must name one." >&2
  return 74
}
