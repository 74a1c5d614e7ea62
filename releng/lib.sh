# SPDX-License-Identifier: EPL-2.0
# What the commands of this folder share. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
run_dir=$root/.run
maven_version=3.9.16

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# Prints the home of a JDK 25: JAVA_HOME where it is one, then the usual folders.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*25* "$HOME"/.sdkman/candidates/java/25*; do
    if [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q '^javac 25'; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

use_jdk() {
  JAVA_HOME=$(find_jdk) || die "No JDK 25 found: install one (for example temurin-25-jdk) or set JAVA_HOME to it."
  export JAVA_HOME
}

# Prints the path of the Maven that Tycho needs. Debian's own Maven is too old for Tycho,
# but it can fetch a newer one from wherever it is configured to fetch things.
find_maven() {
  local cache=${XDG_CACHE_HOME:-$HOME/.cache}/patchbay
  local mvn=$cache/apache-maven-$maven_version/bin/mvn
  if [ ! -x "$mvn" ]; then
    command -v mvn >/dev/null || die "No Maven found: install one (for example: apt install maven)."
    say "Fetching Maven $maven_version ..."
    local temp
    mkdir -p "$cache" && temp=$(mktemp -d "$cache/fetch.XXXXXX") || die "Cannot write to $cache."
    # An empty folder, because the old Maven would stumble over our .mvn/extensions.xml.
    (cd "$temp" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
      "-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin" "-DoutputDirectory=$temp/out") >&2 \
      || die "Maven $maven_version could not be fetched through $(command -v mvn)."
    chmod +x "$temp/out/apache-maven-$maven_version/bin/mvn"
    mv "$temp/out/apache-maven-$maven_version" "$cache/" 2>/dev/null || [ -x "$mvn" ] # somebody else was faster
    rm -rf "$temp"
  fi
  printf '%s\n' "$mvn"
}
