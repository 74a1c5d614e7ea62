# SPDX-License-Identifier: EPL-2.0
# What the commands of this folder share. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
run_dir=$root/.run
maven_version=3.9.16

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# Prints the comment at the head of a command that has no options worth a text of their own, and ends, where --help is asked for.
help_first() {
  case ${1:-} in --help | -h) sed -n '3,${/^#/!q;s/^# \{0,1\}//p}' "$0"; exit 0 ;; esac
}

# --- JDK and Maven -------------------------------------------------------------------------------------------------

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
    (cd "$temp" && MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
      mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
      "-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin" "-DoutputDirectory=$temp/out") >&2 \
      || { rm -rf "$temp"; die "Maven $maven_version could not be fetched through $(command -v mvn)."; }
    chmod +x "$temp/out/apache-maven-$maven_version/bin/mvn"
    mv -T "$temp/out/apache-maven-$maven_version" "$cache/apache-maven-$maven_version" 2>/dev/null \
      || [ -x "$mvn" ] || die "Cannot write to $cache." # or somebody else was faster
    rm -rf "$temp"
  fi
  printf '%s\n' "$mvn"
}

# --- System packages -----------------------------------------------------------------------------------------------

# Not grep -q: it leaves early, and a writer that is cut off fails the pipe.
has_library() { { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep "$1" >/dev/null; }
has_language() { command -v fc-list >/dev/null && [ -n "$(fc-list ":lang=$1" family | head -1)" ]; }

# Prints the Debian packages that are missing for the kinds of need given: window (GTK), virtual (a display of our own),
# accessible (AT-SPI).
missing_packages() {
  local need
  for need in "$@"; do
    case $need in
      window)
        has_library 'libgtk-3\.so\.0' || echo libgtk-3-0
        ;;
      virtual)
        command -v Xvfb >/dev/null || echo xvfb
        command -v openbox >/dev/null || echo openbox
        command -v xdotool >/dev/null || echo xdotool
        command -v import >/dev/null || echo imagemagick
        command -v fc-list >/dev/null || echo fontconfig
        has_language uk || echo fonts-noto-core
        has_language zh || echo fonts-noto-cjk
        ;;
      accessible) # what a screen reader speaks with
        command -v dbus-daemon >/dev/null || echo dbus-daemon
        [ -x /usr/libexec/at-spi-bus-launcher ] || echo at-spi2-core
        /usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null \
          || echo python3-gi gir1.2-atspi-2.0
        ;;
    esac
  done
}

# Installs what is missing where we may, or says in one line what to install.
need_packages() {
  local missing become=
  missing=$(missing_packages "$@" | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || die "Missing; please install what your system calls: $missing"
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || die "Missing system packages; please run: sudo apt-get install --no-install-recommends $missing"
    become="sudo -n"
  fi
  say "Installing $missing..."
  # shellcheck disable=SC2086 # words on purpose
  install_packages() { $become env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >"$run_dir/apt.log" 2>&1; }
  mkdir -p "$run_dir"
  install_packages || { $become apt-get update -qq >"$run_dir/apt.log" 2>&1 && install_packages; } \
    || die "Could not install $missing: see $run_dir/apt.log"
}

# --- A display -----------------------------------------------------------------------------------------------------

children=() # what we started and must end

end_children() {
  local pid
  for pid in "${children[@]}"; do kill "$pid" 2>/dev/null || true; done
}

# Waits until a command succeeds; seconds first. Returns 1 when it did not in time.
wait_until() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $deadline ] || return 1
    sleep 0.1
  done
}

# Starts an X server of our own with a window manager and exports DISPLAY; ended by end_children.
virtual_display() {
  local size=${1:-1600x1000} file
  mkdir -p "$run_dir"
  file=$(mktemp "$run_dir/display.XXXXXX")
  Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$file" >/dev/null 2>&1 &
  children+=($!)
  wait_until 60 test -s "$file" || die "The virtual display did not start."
  DISPLAY=:$(cat "$file")
  rm -f "$file"
  export DISPLAY
  unset WAYLAND_DISPLAY
  openbox >/dev/null 2>&1 &
  children+=($!)
  wait_until 60 window_manager_runs || die "The window manager did not start."
}

# A window manager announces itself on the root window.
window_manager_runs() { xdotool get_num_desktops; }

screenshot() { import -window root "$1" 2>/dev/null; }

# --- What is built -------------------------------------------------------------------------------------------------

# A hash over what a build depends on: tracked and new files, except what only people read, the JDK and our options.
build_hash() {
  {
    printf '%s\n' "$@"
    cat "$JAVA_HOME/release"
    cd "$root"
    { git ls-files -co --exclude-standard -z 2>/dev/null || find . -type f -not -path '*/target/*' -not -path './.run/*' -print0; } \
      | LC_ALL=C sort -z | grep -zvE '\.md$|^releng/(bench|docs|rehearsals)/' | xargs -0 sha256sum 2>/dev/null
  } | sha256sum | cut -d' ' -f1
}

# The folder that the build leaves the product for this machine in.
built_product() {
  local arch
  case $(uname -m) in aarch64 | arm64) arch=aarch64 ;; *) arch=x86_64 ;; esac
  case $(uname -s) in
    Darwin) printf '%s\n' "$root/releng/product/target/products/patchbay/macosx/cocoa/$arch/Eclipse.app/Contents/Eclipse" ;;
    *) printf '%s\n' "$root/releng/product/target/products/patchbay/linux/gtk/$arch" ;;
  esac
}

# Bundles of ours that build.properties names for tests: Maven's -am does not see them, so they are named in -pl.
test_fixtures() {
  sed -n 's/^additional\.bundles *= *//p' "$root"/bundles/*/build.properties | tr -d ' \\' | tr ',' '\n' | sort -u \
    | sed -n '/^org\.patchbay\./s/^/,org.patchbay:/p' | tr -d '\n'
}

# Builds the product where something changed since the last time and leaves it in .run/product.
build_product() {
  local hash
  hash=$(build_hash product)
  if [ "$(cat "$run_dir/product.hash" 2>/dev/null)" = "$hash" ] && [ -d "$run_dir/product/plugins" ]; then return 0; fi
  say "Building (a minute; the first time several, because everything is fetched) ..."
  mkdir -p "$run_dir"
  "$root/releng/mvn" clean verify -Pquick -pl "org.patchbay:patchbay-product$(test_fixtures)" -am >"$run_dir/build.log" 2>&1 \
    || { grep '^\[ERROR\]' "$run_dir/build.log" | grep -v 'osgi.platform' | head -40 >&2; die "The build failed: see $run_dir/build.log"; }
  keep_product "$hash"
}

# What was built goes to .run/product, under the hash of what it was built from.
keep_product() {
  # A copy, so that a later build does not pull the ground from under a workstation that runs.
  rm -rf "$run_dir/product.new" && cp -r "$(built_product)" "$run_dir/product.new"
  rm -rf "$run_dir/product" && mv "$run_dir/product.new" "$run_dir/product"
  printf '%s\n' "$1" >"$run_dir/product.hash"
}

# --- Starting it ---------------------------------------------------------------------------------------------------

# The flags that we ship, one per line in releng/product/jvm.options.
jvm_options() { grep -vE '^\s*(#|$)' "$root/releng/product/jvm.options"; }

launcher_jar() { ls "$1"/plugins/org.eclipse.equinox.launcher_*.jar; }

# Fills the array `java` with the command that starts the product in $1 on the JDK in JAVA_HOME;
# $2 is a flag for the AOT cache, or empty; what follows are more flags.
java_command() {
  local product=$1 cache=${2:-}
  shift; [ $# = 0 ] || shift
  mapfile -t java < <(jvm_options)
  java=("$JAVA_HOME/bin/java" "${java[@]}")
  [ -z "$cache" ] || java+=("$cache")
  [ "$(uname -s)" != Darwin ] || java+=(-XstartOnFirstThread)
  java+=("$@" -jar "$(launcher_jar "$product")")
}

# --- The AOT cache -------------------------------------------------------------------------------------------------

# Ends the world of the simulated switch that a workspace leaves behind; it would wait minutes for its workstation.
end_world() {
  local pid
  pid=$(sed -n 's/^pid=//p' "$1/centre/simulated/world.door" 2>/dev/null) && [ -n "$pid" ] && kill "$pid" 2>/dev/null || true
}

# Makes the AOT cache $2 for the product in $1: starts it once on a display of its own with an empty workspace,
# lets it settle, and ends it; the JVM writes the cache when it ends. The cache holds the JDK's and the launcher's
# classes and profiles (bundles have class loaders of their own), so it outlives changes of our bundles.
make_aot_cache() {
  local product=$1 cache=$2 temp java log
  temp=$(mktemp -d "$run_dir/aot.XXXXXX")
  log=$run_dir/aot.log
  java_command "$product" "-XX:AOTCacheOutput=$temp/cache"
  (
    children=()
    trap end_children EXIT
    virtual_display
    "${java[@]}" -data "$temp/workspace" -language en -theme light >"$log" 2>&1 &
    pid=$!
    children+=("$pid")
    wait_until 60 window_is_there || die "The training run showed no window: see $log"
    # Nothing tells us from outside that the first paint and the first calls are over.
    sleep "${PATCHBAY_TRAINING_SECONDS:-6}"
    kill -TERM "$pid"
    wait "$pid" || true
  ) || return 1
  [ -s "$temp/cache" ] || die "The JVM wrote no AOT cache: see $log"
  mv "$temp/cache" "$cache"
  end_world "$temp/workspace"
  rm -rf "$temp"
}

# Makes the AOT cache of the application image in $1, with the Java that is packed in it: starts it once from areas in
# the new folder $2 on a display of its own and ends it when a window that has $3 in its title has settled.
train_image() {
  local image=$1 folder=$2 title=${3:-Patchbay} app=$1/lib/app log=$run_dir/aot.log
  mkdir -p "$folder"
  (
    children=()
    trap end_children EXIT
    virtual_display
    # The cache that the configuration names is not there yet; what is recorded is written to that place.
    cp "$app/patchbay.cfg" "$folder/patchbay.cfg"
    sed -i 's|-XX:AOTCache=|-XX:AOTCacheOutput=|' "$app/patchbay.cfg"
    HOME=$folder "$image/bin/patchbay" -data "$folder/workspace" -configuration "$folder/configuration" \
      -language en -theme light >"$log" 2>&1 &
    pid=$!
    children+=("$pid")
    wait_until 60 window_is_there "$title" || die "The training run showed no window: see $log"
    sleep "${PATCHBAY_TRAINING_SECONDS:-6}" # nothing tells from outside that the first calls are over
    kill -TERM "$pid"
    wait "$pid" || true
    end_world "$folder/workspace"
    cp "$folder/patchbay.cfg" "$app/patchbay.cfg"
  ) || return 1
  [ -s "$app/patchbay.aot" ] || die "The JVM wrote no AOT cache: see $log"
}

window_is_there() { xdotool search --onlyvisible --name "${1:-Patchbay}"; }

# Prints the path of the cache that fits this JDK, these flags and this launcher, made where it is missing;
# prints nothing where it cannot be made: the workstation starts without it, only slower.
aot_cache() {
  local product=$1 key cache
  key=$({ cat "$JAVA_HOME/release"; jvm_options; basename "$(launcher_jar "$product")"; } | sha256sum | cut -c1-16)
  cache=$run_dir/patchbay-$key.aot
  # The JVM compares the time stamp of the jar with the one it was trained with.
  touch -d '2000-01-01 00:00:00 UTC' "$(launcher_jar "$product")"
  if [ ! -s "$cache" ]; then
    say "Training the start (once) ..."
    (make_aot_cache "$product" "$cache") >&2 || { say "Starting without the AOT cache."; return 0; }
  fi
  printf '%s\n' "$cache"
}
