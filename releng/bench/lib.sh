# SPDX-License-Identifier: EPL-2.0
# What the measurements of the real desktop share. Sourced after releng/lib.sh, never run.

bench=$root/releng/bench
bench_dir=$run_dir/bench

# Compiles the probe against the workstation that was built and prints the path of its jar.
build_probe() {
  local classes=$bench_dir/probe jar=$bench_dir/org.patchbay.bench.probe.jar sources
  rm -rf "$classes" && mkdir -p "$classes"
  mapfile -t sources < <(find "$bench/probe/src" -name '*.java')
  "$JAVA_HOME/bin/javac" -d "$classes" --release 25 -cp "$run_dir/product/plugins/*" "${sources[@]}" >&2 || die "The probe does not compile."
  "$JAVA_HOME/bin/jar" --create --file "$jar" --manifest "$bench/probe/META-INF/MANIFEST.MF" -C "$classes" .
  printf '%s\n' "$jar"
}

# The list of bundles of the product in $1 and the probe $2, written to $3: the product itself stays as it is.
list_with_probe() {
  local product=$1 probe=$2 list=$3
  sed "s|,plugins/|,file:${product// /%20}/plugins/|" \
    "$product/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info" >"$list"
  printf 'org.patchbay.bench.probe,0.1.0,file:%s,4,true\n' "${probe// /%20}" >>"$list"
}

# Flags that start the product in $1 with the probe from areas of their own below $2, which is made anew.
probe_flags() {
  local product=$1 place=$2 probe
  probe=$(build_probe) || exit 1
  rm -rf "$place" && mkdir -p "$place"
  list_with_probe "$product" "$probe" "$place/bundles.info"
  printf '%s\n' "-Dosgi.install.area=$product" "-Dosgi.sharedConfiguration.area=$product/configuration" \
    "-Dosgi.configuration.area=$place/configuration" \
    "-Dorg.eclipse.equinox.simpleconfigurator.configUrl=file:$place/bundles.info" \
    "-Dpatchbay.centre.file=$bench/centre.yaml" "-Dpatchbay.bench.result=$place/result"
}

# One line on what was measured where and under which load; the load is taken when this is called.
circumstances() {
  printf 'revision %s, load before %s, %s cores, %s, %s\n' "$(git -C "$root" describe --always --dirty 2>/dev/null || echo unknown)" \
    "$(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)" "$(nproc)" \
    "$("$JAVA_HOME/bin/java" --version | head -1)" "$(date -u +%Y-%m-%dT%H:%MZ)"
}

# Keeps standard input as a result of the kind $1, shows it without its raw samples.
keep_result() {
  local file
  mkdir -p "$bench/results"
  file=$bench/results/$(date -u +%Y%m%dT%H%M%SZ)-$1.txt
  tee "$file" | grep -v '^raw '
  say "Kept with its raw samples: ${file#"$root"/}"
}
