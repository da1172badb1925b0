#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Starts a part of a Spark cluster of your own, in the foreground, from the jars that Maven fetched for './umbrella run
# STUDY --spark ...'. It listens on the loopback address unless another is given; the port for submitting by REST is closed.
#
#   scripts/spark-cluster.sh master [HOST [PORT]]                    127.0.0.1 and 7077 where left out
#   scripts/spark-cluster.sh worker spark://HOST:PORT [CORES [MEMORY [HOST]]]   all cores, 2g and 127.0.0.1 where left out
set -euo pipefail
home=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
. "$home/scripts/jdk.sh"
. "$home/scripts/spark.sh"
umbrella_find_jdk
if [ ! -f "$home/spark/target/spark.classpath" ]; then
  echo "spark-cluster: Spark's jars must be there. Run a study with './umbrella run STUDY --spark local[*]' once." >&2
  exit 74
fi
umbrella_spark_link
export SPARK_HOME=$umbrella_spark_home SPARK_SCALA_VERSION=2.13
java=("$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC "${umbrella_spark_options[@]}" -cp "$SPARK_HOME/jars/*")
[ -z "${UMBRELLA_SPARK_LOG:-}" ] || java+=("-Dumbrella.spark.log=$UMBRELLA_SPARK_LOG")
java+=(-Dspark.master.rest.enabled=false -Dspark.ui.enabled=false "-Dlog4j2.configurationFile=$home/spark/src/main/resources/org/umbrella/app/spark/log4j2.properties")
part=${1:-}
case $part in
  master)
    # shellcheck disable=SC2206
    java+=(${SPARK_MASTER_OPTS:-})
    export SPARK_LOCAL_IP=${2:-127.0.0.1}
    exec "${java[@]}" org.apache.spark.deploy.master.Master --host "$SPARK_LOCAL_IP" --port "${3:-7077}" --webui-port "${UMBRELLA_SPARK_UI:-8080}"
    ;;
  worker)
    [ $# -ge 2 ] || { echo "spark-cluster: The worker must be told its master, such as spark://127.0.0.1:7077." >&2; exit 2; }
    export SPARK_LOCAL_IP=${5:-127.0.0.1}
    # shellcheck disable=SC2206
    java+=(${SPARK_WORKER_OPTS:-})
    exec "${java[@]}" org.apache.spark.deploy.worker.Worker --host "$SPARK_LOCAL_IP" --webui-port "${UMBRELLA_SPARK_UI:-8081}" \
      ${3:+--cores "$3"} --memory "${4:-2g}" --work-dir "${UMBRELLA_SPARK_WORK:-$home/spark/target/work}" "$2"
    ;;
  *)
    echo "spark-cluster: The part ('$part') must be 'master' or 'worker'." >&2
    exit 2
    ;;
esac
