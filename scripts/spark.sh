# SPDX-License-Identifier: Apache-2.0
# Sourced by ./umbrella, ./verify and scripts/spark-cluster.sh, with home set: Apache Spark, which Maven fetches into its own
# repository only when it is asked for.

# What Spark must be allowed on JDK 25; its own list (JavaModuleOptions) without what this JDK has no more or warns of.
umbrella_spark_options=(
  --add-opens=java.base/java.lang=ALL-UNNAMED
  --add-opens=java.base/java.lang.invoke=ALL-UNNAMED
  --add-opens=java.base/java.lang.reflect=ALL-UNNAMED
  --add-opens=java.base/java.io=ALL-UNNAMED
  --add-opens=java.base/java.net=ALL-UNNAMED
  --add-opens=java.base/java.nio=ALL-UNNAMED
  --add-opens=java.base/java.util=ALL-UNNAMED
  --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
  --add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED
  --add-opens=java.base/jdk.internal.ref=ALL-UNNAMED
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED
  --add-opens=java.base/sun.nio.cs=ALL-UNNAMED
  --add-opens=java.base/sun.util.calendar=ALL-UNNAMED
  --add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow
  --enable-native-access=ALL-UNNAMED
  -Dio.netty.tryReflectionSetAccessible=true
  -Dslf4j.provider=org.apache.logging.slf4j.SLF4JServiceProvider
  -Dslf4j.internal.verbosity=WARN
  -Dlog4j2.configurationFile=classpath:org/umbrella/app/spark/log4j2.properties
)

umbrella_spark_jar=$home/spark/target/umbrella-spark.jar
umbrella_spark_home=$home/spark/target/home

# umbrella_spark_fetch PROGRAM: has Maven fetch Spark where its repository lacks it, and says how much that is.
umbrella_spark_fetch() {
  local version get
  version=$(sed -n 's|.*<spark.version>\(.*\)</spark.version>.*|\1|p' "$home/pom.xml")
  get=(mvn --batch-mode --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get
    "-Dartifact=org.apache.spark:spark-sql_2.13:$version")
  (cd "${TMPDIR:-/tmp}" && "${get[@]}" --offline) >/dev/null 2>&1 && return 0
  echo "$1: Maven fetches Apache Spark $version, 280 MB, into its own repository; once ..." >&2
  (cd "${TMPDIR:-/tmp}" && "${get[@]}") >/dev/null 2>&1
}

# Whether the module for Spark must be built: it sends a copy of the engine to executors, so it must not be older.
umbrella_spark_stale() {
  [ ! -f "$umbrella_spark_jar" ] || [ ! -f "$home/spark/target/spark.classpath" ] || [ ! -d "$home/spark/target/lib" ] ||
    [ "$home/engine/target/engine-$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$home/pom.xml" | head -n 1).jar" -nt "$home/spark/target/spark.classpath" ] ||
    [ -n "$(find "$home"/spark/{pom.xml,src/main} -newer "$home/spark/target/spark.classpath" -print -quit 2>/dev/null)" ]
}

# A Spark home: links to the jars that Maven keeps, as Spark's workers expect them.
umbrella_spark_link() {
  local jar list=$home/spark/target/spark.classpath
  [ -d "$umbrella_spark_home/jars" ] && [ "$umbrella_spark_home/jars" -nt "$list" ] && return 0
  rm -rf "$umbrella_spark_home"
  mkdir -p "$umbrella_spark_home/jars"
  tr ':' '\n' <"$list" | while read -r jar || [ -n "$jar" ]; do
    ln -s "$jar" "$umbrella_spark_home/jars/"
  done
  touch "$umbrella_spark_home/jars"
}
