# SPDX-License-Identifier: EPL-2.0
# Writes the configuration of one instance into its folder, from the templates
# in etc/. Passwords are made once per folder and stay.
#
# Sourced by releng/asterisk.

# Asterisk logs an error for each of these that is not there.
readonly QUIET=(acl ccss features manager pjproject udptl websocket_client)

# expand_extensions "1001-1003,1010" -> one a line
expand_extensions() {
  local part
  for part in ${1//,/ }; do
    if [[ $part =~ ^([0-9]{2,8})-([0-9]{2,8})$ ]]; then
      ((10#${BASH_REMATCH[2]} >= 10#${BASH_REMATCH[1]} && 10#${BASH_REMATCH[2]} - 10#${BASH_REMATCH[1]} < 10000)) \
        || die "--extensions: $part is not a range of at most 10000"
      seq "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
    elif [[ $part =~ ^[0-9]{2,8}$ ]]; then
      echo "$part"
    else
      die "--extensions: $part is neither an extension (2 to 8 digits) nor a range"
    fi
  done
}

wanted_extensions() {
  if [[ -n $extensions && -n $centre ]]; then
    die "either --extensions or --centre"
  elif [[ -n $centre ]]; then
    extensions_of_centre
  else
    expand_extensions "${extensions:-1001-1008}"
  fi
}

# The agents' phones of a centre file: the values of its keys "extension".
extensions_of_centre() {
  local found
  [[ -r $centre ]] || die "cannot read the centre file $centre"
  found=$(sed -n 's/^[[:space:]{,-]*\(.*[[:space:]{,]\)\{0,1\}extension:[[:space:]]*["'\'']\{0,1\}\([0-9]\{2,8\}\)["'\'']\{0,1\}[[:space:]]*\([,}#].*\)\{0,1\}$/\2/p' "$centre" | sort -u)
  [[ -n $found ]] || die "$centre names no agent's extension"
  echo "$found"
}

secret() { # 30 letters and digits, from the kernel
  local text
  text=$(head -c 64 /dev/urandom | base64 -w 0 | tr -dc 'A-HJ-NP-Za-km-z2-9')
  echo "${text:0:30}"
}

property() { # FILE KEY
  [[ ! -r $1 ]] || sed -n "s/^$2=//p" "$1" | head -n 1
}

# A file that only we (and, when root, nobody else either) may read.
private_file() {
  : >"$1.new"
  chmod 600 "$1.new"
  cat >>"$1.new"
  mv -f "$1.new" "$1"
}

template() { # NAME [SED-EXPRESSION...]: the template with its @NAMES@ filled in
  local name=$1 settings=()
  shift
  settings=(
    -e "s|@DIR@|$home|g" -e "s|@TREE@|$tree|g" -e "s|@MODULES@|$modules|g"
    -e "s|@LISTEN@|$listen|g" -e "s|@SIP@|$port_base|g" -e "s|@ARI@|$((port_base + 1))|g"
    -e "s|@RTP_FIRST@|$((port_base + 100))|g" -e "s|@RTP_LAST@|$((port_base + 999))|g"
    -e "s|@RTP_TIMEOUT@|$rtp_timeout|g" -e "s|@TRUNK@|$trunk_address|g" -e "s|@TRUNK_PORT@|$trunk_port|g"
  )
  sed "${settings[@]}" "$@" "$here/asterisk.d/etc/$name"
}

configure() {
  local name phone password ari_password old_ari=$directory/ari.properties old_phones=$directory/phones.properties
  local trunk_address=${trunk%:*} trunk_port=$((port_base + 2))
  [[ $trunk == *:* ]] && trunk_port=${trunk##*:}
  [[ $rtp_timeout =~ ^[0-9]+$ ]] || die "--rtp-timeout: $rtp_timeout is no number of seconds"
  umask 077
  wanted_extensions >"$directory/extensions"
  folders
  fresh=()

  ari_password=$(property "$old_ari" password)
  [[ -n $ari_password ]] || { ari_password=$(secret); fresh+=("ARI user patchbay: $ari_password"); }
  while read -r phone; do
    password=$(property "$old_phones" "$phone")
    [[ -n $password ]] || { password=$(secret); fresh+=("phone $phone: $password"); }
    echo "$phone=$password"
  done <"$directory/extensions" >"$directory/phones.new"
  private_file "$old_phones" <"$directory/phones.new"
  rm -f "$directory/phones.new"

  for name in "$here"/asterisk.d/etc/*.conf; do
    name=${name##*/}
    template "$name" -e "s|@ARI_PASSWORD@|$ari_password|g" | private_file "$home/etc/$name"
  done
  while IFS='=' read -r phone password; do
    printf '\n'
    template phone.part -e "s|@EXTENSION@|$phone|g" -e "s|@PASSWORD@|$password|g"
  done <"$old_phones" >>"$home/etc/pjsip.conf"
  for name in "${QUIET[@]}"; do
    echo "; empty on purpose: its defaults are right" >"$home/etc/$name.conf"
  done
  private_file "$old_ari" <<PROPERTIES
# made by releng/asterisk; whoever reads this may do everything with the switch
url=http://127.0.0.1:$((port_base + 1))
user=patchbay
password=$ari_password
app=patchbay
sip.address=$([[ $listen == 0.0.0.0 ]] && echo 127.0.0.1 || echo "$listen")
sip.port=$port_base
trunk=customers
trunk.address=$trunk_address
trunk.port=$trunk_port
phones=$directory/phones.properties
PROPERTIES
  music_of_waiting
  take_prompts
  hand_over
}

folders() {
  mkdir -p "$home"/{etc,lib,key/keys,data/moh,data/sounds,spool/recording,spool/tmp,run,log}
  chmod 700 "$home"/{etc,lib,key,data,spool,run,log}
  ln -sfn "$tree/usr/share/asterisk/documentation" "$home/data/documentation"
  ln -sfn "$tree/usr/share/asterisk/rest-api" "$home/data/rest-api"
}

# Prompts and tunes of others are not ours to ship: who waits hears a tone.
music_of_waiting() {
  if [[ -n $music ]]; then
    [[ -r $music ]] || die "cannot read $music"
    rm -f "$home"/data/moh/*
    cp "$music" "$home/data/moh/music.wav"
  elif [[ ! -e $home/data/moh/music.wav ]]; then
    perl -e '
      my ($hertz, $rate, $seconds, $loud) = (350, 8000, 10, 6000); # whole periods: no click where it starts over
      my $sound = pack("s<*", map { int($loud * sin(6.28318530718 * $hertz * $_ / $rate)) } 0 .. $rate * $seconds - 1);
      print "RIFF", pack("V", 36 + length $sound), "WAVEfmt ", pack("VvvVVvv", 16, 1, 1, $rate, 2 * $rate, 2, 16),
        "data", pack("V", length $sound), $sound' >"$home/data/moh/music.wav"
  fi
}

# The prompts of the centre, and no others, among Asterisk's sounds.
take_prompts() {
  local from=$prompts new=$home/data/sounds/patchbay.new file
  [[ -n $from || -z $centre || ! -d $(dirname "$centre")/prompts ]] || from=$(dirname "$centre")/prompts
  rm -rf "$new"
  mkdir -p "$new"
  if [[ -n $from ]]; then
    [[ -d $from ]] || die "--prompts: $from is no folder"
    for file in "$from"/*.wav; do
      [[ -e $file ]] || break
      [[ $(basename "$file" .wav) =~ ^[A-Za-z0-9_-]{1,64}$ ]] \
        || die "prompt $file: a name has letters, digits, - and _ only, 64 at most"
      is_prompt "$file" || die "prompt $file: not a WAV file of 8 kHz, mono, 16 bit"
      cp "$file" "$new"
    done
  fi
  # while it plays, Asterisk keeps the old file open
  rm -rf "$home/data/sounds/patchbay"
  mv "$new" "$home/data/sounds/patchbay"
}

is_prompt() {
  perl -e '
    open my $in, "<:raw", $ARGV[0] or exit 1;
    read $in, my $head, 12;
    exit 1 unless length $head == 12 && $head =~ /^RIFF....WAVE/s;
    while (8 == read $in, my $chunk, 8) {
      my ($name, $size) = unpack "a4V", $chunk;
      if ($name eq "fmt ") {
        read $in, my $format, $size;
        my ($kind, $channels, $rate, undef, undef, $bits) = unpack "vvVVvv", $format;
        exit !($kind == 1 && $channels == 1 && $rate == 8000 && $bits == 16);
      }
      seek $in, $size + $size % 2, 1;
    }
    exit 1' "$1"
}

# What Asterisk reads and writes belongs to whom it runs as; the two files with
# passwords for others stay with who called us.
hand_over() {
  [[ $EUID -ne 0 ]] || chown -R "$SERVICE_ID:$SERVICE_ID" "$home"/{etc,lib,key,data,spool,run,log}
}
