# SPDX-License-Identifier: EPL-2.0
# Gets Asterisk 22 (and, when asked, phones and OpenLDAP for tests) without touching
# the system: a private apt root finds and verifies the packages of a newer Debian,
# dpkg-deb unpacks them, and programs start through their own dynamic loader.
# No maintainer script runs, nothing is mounted, no root is needed.
#
# Sourced by releng/asterisk and releng/openldap, which provide: say, die.

readonly ASTERISK_SUITES=(forky sid)
readonly ASTERISK_PACKAGES=(asterisk)
# aubridge, aufile, sndfile and ctrl_tcp are in baresip-core; ca. 45 MB more
readonly PHONE_PACKAGES=(baresip-core sip-tester sox)

# Where unpacked trees live. When root starts Asterisk it drops to nobody, who
# cannot look into root's home; a cache of the system then takes its place.
cache_home() {
  if [[ -n ${XDG_CACHE_HOME:-} ]]; then
    echo "$XDG_CACHE_HOME/patchbay/asterisk"
  elif [[ $EUID -eq 0 ]] && ! as_service test -x "${HOME:-/root}"; then
    echo /var/cache/patchbay/asterisk
  else
    echo "$HOME/.cache/patchbay/asterisk"
  fi
}

# Address of the Debian mirror this machine itself uses.
debian_mirror() {
  local found
  if [[ -n ${PATCHBAY_DEBIAN_MIRROR:-} ]]; then
    echo "$PATCHBAY_DEBIAN_MIRROR"
    return
  fi
  found=$(apt-get indextargets --format '$(LABEL)|$(SITE)' 2>/dev/null | sed -n 's/^Debian|//p' | sort -u | sed -n 1p) || true
  # Before the first "apt-get update" apt knows no labels; ask its sources then.
  [[ -n $found ]] || found=$(mirror_of_sources)
  [[ -n $found ]] || return 1
  echo "${found%/}"
}

mirror_of_sources() {
  {
    { cat /etc/apt/sources.list.d/*.sources 2>/dev/null || true; } | sed -n 's/^URIs:[[:space:]]*//p' | tr -s ' \t' '\n'
    { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true; } \
      | sed -n 's/^deb[[:space:]]\{1,\}\(\[[^]]*\][[:space:]]*\)\{0,1\}\([^[:space:]]*\).*/\2/p'
  } | { grep -E '/debian/?$' || true; } | sed -n 1p
}

# private_root DIR MIRROR SUITE: an apt root with an empty package status.
private_root() {
  local root=$1 mirror=$2 suite=$3 keys=/usr/share/keyrings/debian-archive-keyring.gpg signed=
  mkdir -p "$root"/{state/lists/partial,cache/archives/partial,parts,none/partial}
  : >"$root/status"
  [[ -r $keys ]] && signed=" [signed-by=$keys]"
  echo "deb$signed $mirror $suite main" >"$root/sources.list"
  # Read after the machine's own apt.conf: its proxy and its settings stay, what
  # would write outside of our root goes.
  cat >"$root/apt.conf" <<CONF
Dir::State "$root/state";
Dir::State::status "$root/status";
Dir::Cache "$root/cache";
Dir::Etc::sourcelist "$root/sources.list";
Dir::Etc::sourceparts "$root/parts";
Dir::Etc::preferences "$root/preferences";
Dir::Etc::preferencesparts "$root/parts";
APT::Sandbox::User "";
APT::Install-Recommends "false";
APT::Install-Suggests "false";
Acquire::Languages "none";
Acquire::Retries "3";
#clear APT::Default-Release;
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Pre-Install-Pkgs;
#clear DPkg::Post-Invoke;
CONF
}

# fetch_tree NAME PACKAGE...: leaves the unpacked tree under <cache>/NAME.
# Present already means done: no network, no waiting.
fetch_tree() {
  local name=$1 cache tree suite mirror
  shift
  cache=$(cache_home)
  tree=$cache/$name
  [[ -e $tree/.complete && -z ${REFRESH:-} ]] && return
  mkdir -p "$cache"
  exec {lock}>"$cache/lock"
  flock "$lock" # two tests that start together fetch once
  if [[ ! -e $tree/.complete || -n ${REFRESH:-} ]]; then
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null \
      || die "getting $* needs apt-get and dpkg-deb (a Debian or a relative of it)"
    mirror=$(debian_mirror) \
      || die "no Debian mirror among this machine's apt sources; name one: PATCHBAY_DEBIAN_MIRROR=http://..."
    fetch_from_suites "$cache" "$name" "$mirror" "$@"
  fi
  exec {lock}>&-
}

fetch_from_suites() {
  local cache=$1 name=$2 mirror=$3 suite
  shift 3
  for suite in "${ASTERISK_SUITES[@]}"; do
    say "getting $* from Debian $suite"
    if fetch_suite "$cache" "$name" "$mirror" "$suite" "$@"; then
      return
    fi
    say "Debian $suite did not deliver (see $cache/fetch.log)"
  done
  tail -n 5 "$cache/fetch.log" >&2
  die "could not get $*; nothing was changed"
}

fetch_suite() {
  local cache=$1 name=$2 mirror=$3 suite=$4 root tree
  shift 4
  root=$cache/apt-$suite
  tree=$cache/$name.new.$$
  private_root "$root" "$mirror" "$suite"
  {
    apt-get -q -c "$root/apt.conf" update \
      && apt-get -q -y -c "$root/apt.conf" install --download-only "$@" \
      && unpack "$root" "$tree" "$@" \
      && finish_tree "$tree"
  } >"$cache/fetch.log" 2>&1 || { rm -rf "$tree"; return 1; }
  rm -rf "${cache:?}/$name"
  mv "$tree" "$cache/$name"
  rm -rf "$root"
}

# Unpacks exactly what apt resolved; an archive left by somebody else is not.
unpack() {
  local root=$1 tree=$2
  shift 2
  mkdir -p "$tree"
  # --print-uris leaves out what is downloaded already: give it an empty shelf
  apt-get -q -y -c "$root/apt.conf" -o Dir::Cache::archives="$root/none" --print-uris install "$@" \
    | sed -n "s/^'[^']*' \([^ ]*\) .*/\1/p" >"$root/wanted"
  [[ -s $root/wanted ]] || return 1
  sed "s|^|$root/cache/archives/|" "$root/wanted" \
    | xargs -P "$(nproc)" -I{} dpkg-deb --extract {} "$tree" || return 1
  cp "$root/wanted" "$tree/.packages"
}

# Does what maintainer scripts would do, and writes one launcher per program.
finish_tree() {
  local tree=$1 final loader
  final=${tree%.new.*}
  loader=$(cd "$tree" && ls -d usr/lib64/ld-linux-*.so.* usr/lib/ld-linux-*.so.* usr/lib/*/ld-linux-*.so.* 2>/dev/null | head -n 1)
  [[ -n $loader ]] || { echo "no dynamic loader in the packages"; return 1; }
  mkdir -p "$tree/launch"
  launcher "$tree" "$final" "$loader" asterisk usr/sbin/asterisk
  launcher "$tree" "$final" "$loader" baresip usr/bin/baresip
  launcher "$tree" "$final" "$loader" sipp usr/bin/sipp
  launcher "$tree" "$final" "$loader" sox usr/bin/sox
  launcher "$tree" "$final" "$loader" slapd usr/sbin/slapd
  chmod -R a+rX,u+w "$tree"
  : >"$tree/.complete"
}

launcher() {
  local tree=$1 final=$2 loader=$3 name=$4 program=$5 libraries
  [[ -x $tree/$program ]] || return 0
  libraries=$(cd "$tree" && ls -d usr/lib/*-linux-gnu* usr/lib/*-linux-gnu*/pulseaudio usr/lib 2>/dev/null | sed "s|^|$final/|" | paste -sd: -)
  cat >"$tree/launch/$name" <<LAUNCH
#!/bin/sh
exec "$final/$loader" --library-path "$libraries" "$final/$program" "\$@"
LAUNCH
  chmod 755 "$tree/launch/$name"
}
