#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs Umbrella from the folder that it was unpacked to. Needs nothing else: no Java, no Node, no other program.
here=$0
# A link elsewhere, such as /usr/bin/umbrella, is followed where there is a program for it.
if [ -h "$here" ] && command -v readlink >/dev/null 2>&1; then here=$(readlink -f "$here"); fi
case $here in */*) home=${here%/*} ;; *) home=. ;; esac
case ${1:-} in
  serve) options= ;;
  # What is over in a blink gains nothing from the optimising compiler.
  '' | -* | help | engage | check | catalogue) options='-XX:+UseSerialGC -XX:TieredStopAtLevel=1' ;;
  *) options=-XX:+UseSerialGC ;;
esac
# shellcheck disable=SC2086
exec "$home/runtime/bin/java" --enable-native-access=ALL-UNNAMED $options -Dumbrella.home="$home" \
  -jar "$home/lib/umbrella-cli.jar" "$@"
