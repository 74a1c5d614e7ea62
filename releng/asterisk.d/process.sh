# SPDX-License-Identifier: EPL-2.0
# Starting, asking and stopping one instance.
#
# Sourced by releng/asterisk.

# What comes before a command so that it runs without root's rights.
lower=()
[[ $EUID -ne 0 ]] || lower=(setpriv --reuid "$SERVICE_ID" --regid "$SERVICE_ID" --clear-groups --inh-caps=-all --)
readonly lower

as_service() {
  ${lower[@]+"${lower[@]}"} "$@"
}

# Sets: directory (absolute), home (what Asterisk itself reads and writes), tree, modules.
locate() {
  tree=$(cache_home)/asterisk
  modules=$(echo "$tree"/usr/lib/*/asterisk/modules)
  directory=${directory:-$(dirname "$here")/.run/asterisk}
  [[ $directory == /* ]] || directory=$PWD/$directory
  [[ $directory != *[\|\&\\\;]* && $directory != *$'\n'* ]] || die "--dir: no | & ; or \\ in the name, please"
  home=$directory
  [[ ! -L $directory/home ]] || home=$(readlink "$directory/home")
}

# The process id of this folder's Asterisk, or nothing.
running() {
  local pid
  pid=$(cat "$directory/asterisk.pid" 2>/dev/null) || return 1
  # a number alone may be somebody else's by now
  [[ -n $pid ]] && tr '\0' '\n' 2>/dev/null <"/proc/$pid/cmdline" | grep -qxF "$home/etc/asterisk.conf" || return 1
  echo "$pid"
}

free_ports() { # BASE: can the first ports of this range be had? (customers may be at theirs already)
  perl -MIO::Socket::INET -e '
    my ($base, $listen) = @ARGV;
    for ([udp => $listen, $base], [tcp => "127.0.0.1", $base + 1], [udp => $listen, $base + 100]) {
      my ($proto, $address, $port) = @$_;
      my @listen = $proto eq "tcp" ? (Listen => 1, ReuseAddr => 1) : ();
      IO::Socket::INET->new(Proto => $proto, LocalAddr => $address, LocalPort => $port, @listen) or exit 1;
    }' "$1" "$listen"
}

udp_at() { # PORT: whoever is there, on any address
  awk -v port="$(printf ':%04X' "$1")" 'substr($2, length($2) - 4) == port' /proc/net/udp
}

# Whether somebody else had this range last: who is just being restarted wants it back, and its phones know no other.
claimed() { # BASE
  local owner
  owner=$(cat "$(cache_home)/ports/$1" 2>/dev/null) || return 1
  [[ $owner != "$directory" && -e $owner/ari.properties && $(property "$owner/ari.properties" sip.port) == "$1" ]]
}

claim() {
  mkdir -p "$(cache_home)/ports"
  echo "$directory" >"$(cache_home)/ports/$port_base"
}

# Below the ports that systems give out by themselves (32768 and up).
choose_ports() {
  local old first slot
  if [[ -n $port_base ]]; then
    [[ $port_base =~ ^[0-9]+$ ]] && ((port_base >= 1024 && port_base <= 64000)) || die "--port-base: 1024 to 64000"
    free_ports "$port_base" || die "--port-base $port_base: some of its ports are in use"
    return
  fi
  # who registered here before finds us again
  old=$(property "$directory/ari.properties" sip.port)
  if [[ -n $old ]] && free_ports "$old"; then
    port_base=$old
    return
  fi
  first=$(echo "$directory" | cksum | cut -d ' ' -f 1)
  for slot in {0..41}; do
    port_base=$((11000 + (first + slot) % 21 * 1000))
    ((slot > 20)) || ! claimed "$port_base" || continue
    free_ports "$port_base" && [[ ! -e /proc/net/udp || -z $(udp_at $((port_base + 2))) ]] && return
  done
  die "no free range of ports between 11000 and 32000; choose one with --port-base"
}

up() {
  local pid
  locate
  if pid=$(running); then
    say "is up already (process $pid, $(property "$directory/ari.properties" url)); down first to change it"
    if [[ -n $prompts$centre ]]; then
      take_prompts
      hand_over
    fi
    return
  fi
  make_folder
  # two that start at the same time must not choose the same ports
  exec {ports}>"$(cache_home)/ports.lock"
  flock "$ports"
  choose_ports
  claim
  configure
  start
  exec {ports}>&-
  announce
}

make_folder() {
  [[ -d $directory ]] || { mkdir -p "$(dirname "$directory")" && mkdir -m 711 "$directory"; }
  directory=$(cd "$directory" && pwd -P)
  home=$directory
  rm -f "$directory/home"
  # a folder in root's home is closed to whom Asterisk then runs as
  if ! as_service test -x "$directory"; then
    home=/var/lib/patchbay/asterisk-$(echo "$directory" | cksum | cut -d ' ' -f 1)
    mkdir -p "$home"
    chmod 711 "$home"
    ln -s "$home" "$directory/home"
  fi
}

start() {
  local pid
  rm -f "$directory/asterisk.pid"
  cd "$home" # a core, should there ever be one, is found beside the log
  # no function between: $! must be Asterisk itself
  ${lower[@]+"${lower[@]}"} env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME="$home/lib" TZ="${TZ:-}" \
    setsid "$tree/launch/asterisk" -f -C "$home/etc/asterisk.conf" \
    <"/dev/null" >"$directory/console.log" 2>&1 {ports}>&- &
  pid=$!
  echo "$pid" >"$directory/asterisk.pid"
  await_answer "$pid"
}

# ARI itself, asked with our password: nobody else's server passes for ours.
await_answer() {
  local pid=$1 tries
  for tries in {1..300}; do
    kill -0 "$pid" 2>/dev/null || { tail -n 20 "$home/log/messages" "$directory/console.log" >&2; die "Asterisk ended while starting (log: $home/log/messages)"; }
    answers && return
    sleep 0.1
  done
  down
  die "Asterisk did not answer within 30 seconds (log: $home/log/messages)"
}

answers() (
  url=$(property "$directory/ari.properties" url)
  login=$(printf 'patchbay:%s' "$(property "$directory/ari.properties" password)" | base64 -w 0)
  exec 3<>"/dev/tcp/127.0.0.1/${url##*:}" || exit 1
  printf 'GET /ari/asterisk/info?only=status HTTP/1.0\r\nAuthorization: Basic %s\r\n\r\n' "$login" >&3
  read -r -t 2 _ status _ <&3 && [[ $status == 200 ]]
) 2>/dev/null

announce() {
  say "is up: ARI $(property "$directory/ari.properties" url), SIP $listen:$port_base, customers from $trunk"
  say "phones: $(paste -sd ' ' "$directory/extensions"); settings in $directory/ari.properties, passwords in phones.properties"
  if ((${#fresh[@]})); then
    say "new passwords, shown this once:"
    printf '  %s\n' "${fresh[@]}" >&2
  fi
}

status() {
  local pid
  locate
  if pid=$(running); then
    echo "up: process $pid, $(property "$directory/ari.properties" url), $directory"
  else
    echo "down: $directory"
    exit 3
  fi
}

down() {
  local pid tries
  locate
  if ! pid=$(running); then
    rm -f "$directory/asterisk.pid"
    return
  fi
  kill -TERM "$pid" 2>/dev/null || true
  for tries in {1..80}; do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  # eight seconds are four times of what it ever needed
  kill -KILL "$pid" 2>/dev/null || true
  rm -f "$directory/asterisk.pid"
}

cli() {
  locate
  running >/dev/null || die "is not up in $directory"
  as_service env -i LANG=C.UTF-8 HOME="$home/lib" "$tree/launch/asterisk" -C "$home/etc/asterisk.conf" -rx "$*"
}
