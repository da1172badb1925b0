#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes what installs Umbrella on the platform that this runs on, under target/package: a folder with a Java runtime of its
# own, a zip of it, and a Debian package where dpkg-deb is here. Builds first unless --no-build is given. The same sources
# and the same JDK give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/needs.sh
. scripts/jdk.sh
if [ "${1:-}" = --no-build ]; then
  umbrella_needs package jdk || exit 2
  umbrella_find_jdk
else
  umbrella_needs package jdk maven node || exit 2
  umbrella_find_jdk
  mvn --batch-mode --quiet -DskipTests -Dspotless.check.skip package -pl cli -am
fi
[ -f cli/target/umbrella-cli.jar ] || { echo "package: cli/target/umbrella-cli.jar is missing. Leave out --no-build." >&2; exit 2; }

version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' pom.xml | head -n 1)
time=$(sed -n 's|.*<project.build.outputTimestamp>\(.*\)</project.build.outputTimestamp>.*|\1|p' pom.xml)
case $(uname -s)-$(uname -m) in
  Linux-x86_64) platform=linux-x64 duckdb=linux_amd64 h3=linux-x64 debian=amd64 ;;
  Linux-aarch64) platform=linux-arm64 duckdb=linux_arm64 h3=linux-arm64 debian=arm64 ;;
  Darwin-arm64) platform=macos-arm64 duckdb=macos_arm64 h3=darwin-arm64 debian= ;;
  *) echo "package: the platform ($(uname -s) $(uname -m)) must be Linux or macOS on x86-64 or ARM." >&2; exit 2 ;;
esac
target=target/package
name=umbrella-$version-$platform
folder=$target/$name
rm -rf "$target"
mkdir -p "$folder/lib"

# The parts of the JDK that the program and its libraries use; the server's annotations and compilers it does without.
"$JAVA_HOME/bin/jlink" --output "$folder/runtime" --strip-debug --no-header-files --no-man-pages --compress zip-6 \
  --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.crypto.ec,jdk.unsupported,jdk.zipfs

cp cli/target/umbrella-cli.jar "$folder/lib/"
mkdir "$folder/lib/lib"
cp cli/target/lib/*.jar "$folder/lib/lib/"
# Native code of other platforms stays out.
zip() { "$JAVA_HOME/bin/java" -Duser.timezone=UTC scripts/package/ZipFolder.java "$@"; }
for jar in "$folder"/lib/lib/duckdb_jdbc-*.jar "$folder"/lib/lib/h3-*.jar; do
  case $jar in
    *duckdb*) others="libduckdb_java\\.so_(?!$duckdb).*" ;;
    *) others="(?!$h3/).*/libh3-java\\..*" ;;
  esac
  zip --jar "$jar" "$jar.trimmed" "$others" "$time"
  mv "$jar.trimmed" "$jar"
done

# What all of it is made of, for audits.
cp cli/target/umbrella.cdx.json "$folder/lib/umbrella.cdx.json"
[ ! -f web/package-lock.json ] || ! command -v npm >/dev/null ||
  npm --prefix web sbom --sbom-format cyclonedx --omit dev --package-lock-only 2>/dev/null |
  grep -vE '"(serialNumber|timestamp)":' >"$folder/lib/page.cdx.json"

cp scripts/package/umbrella.sh "$folder/umbrella"
chmod 755 "$folder/umbrella"
cp -r catalogue dialogue plans studies schemas docs README.md CHANGELOG.md CITATION.cff codemeta.json LICENSE NOTICE "$folder/"
# It must run with nothing else: no PATH, no HOME, no Java but its own.
env -i PATH= HOME= "$folder/umbrella" run raid-30-44 --out "$target/trial" >/dev/null
[ -s "$target/trial/report.html" ] || { echo "package: the folder must run a study by itself; it did not." >&2; exit 70; }
rm -rf "$target/trial"
zip "$folder" "$target/$name.zip" "$time"
echo "$target/$name.zip"

if [ -n "$debian" ] && command -v dpkg-deb >/dev/null; then
  root=$target/debian
  mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin"
  cp -r "$folder" "$root/opt/umbrella"
  ln -s /opt/umbrella/umbrella "$root/usr/bin/umbrella"
  cat >"$root/DEBIAN/control" <<END
Package: umbrella
Version: $version
Architecture: $debian
Maintainer: The Umbrella contributors <umbrella@localhost>
Depends: libc6, libstdc++6
Section: science
Priority: optional
Description: what a missile-defence architecture covers
 Umbrella computes what a missile-defence architecture covers, when, against whom, and whom
 it cannot touch, from published coarse figures, each with its source and grade.
END
  find "$root" -exec touch -h -d "$time" {} +
  SOURCE_DATE_EPOCH=$(date -d "$time" +%s) dpkg-deb --root-owner-group --build "$root" "$target/umbrella_${version}_$debian.deb" >/dev/null
  rm -rf "$root"
  echo "$target/umbrella_${version}_$debian.deb"
fi
