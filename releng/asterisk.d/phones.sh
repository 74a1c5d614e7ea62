# SPDX-License-Identifier: EPL-2.0
# SIP phones in a terminal, to try things with: an agent's, and a customer who
# calls. They say a tone each; with a sound card they may talk.
#
# Sourced by releng/asterisk.

# An agent's phone: registers, rings, and obeys single keys.
phone() {
  local extension=$1 password
  prepare_phone
  password=$(property "$directory/phones.properties" "$extension")
  [[ -n $password ]] || die "there is no extension $extension here: $(paste -sd ' ' "$directory/extensions")"
  say "phone $extension. Keys: a answers, b hangs up, x holds, X resumes, d and a number dials (*12: available), q quits"
  baresip "$extension" 127.0.0.1 600 \
    "<sip:$extension@$(property "$directory/ari.properties" sip.address):$(property "$directory/ari.properties" sip.port)>;auth_user=$extension;auth_pass=$password;regint=60"
}

# A customer calls; with a number of our own imagination if none is given.
call() {
  local dnis=$1 from=$2 name=$3 trunk_at
  prepare_phone
  trunk_at=$(property "$directory/ari.properties" trunk.address)
  [[ $trunk_at == 127.* ]] || die "customers come from $trunk_at here, not from this machine"
  say "$from calls $dnis. Keys: b hangs up, q quits"
  baresip "$from" "$trunk_at" 800 \
    "\"$name\" <sip:$from@$(property "$directory/ari.properties" sip.address):$(property "$directory/ari.properties" sip.port)>;regint=0" -e "d$dnis"
}

prepare_phone() {
  locate
  running >/dev/null || die "Asterisk is not up in $directory (releng/asterisk up)"
  with_phones=yes
  fetch
}

# baresip NAME ADDRESS HERTZ ACCOUNT [OPTION...]: in a folder that goes with it.
baresip() {
  local name=$1 address=$2 hertz=$3 account=$4 phones folder
  shift 4
  phones=$(cache_home)/phones
  folder=$(mktemp -d) # readable by us only
  trap "rm -rf '$folder'" EXIT
  "$phones/launch/sox" -q -n -r 8000 -c 1 -b 16 "$folder/says.wav" synth 600 sine "$hertz" vol 0.1
  echo "$account" >"$folder/accounts"
  : >"$folder/contacts"
  cat >"$folder/config" <<CONFIG
poll_method epoll
sip_listen $address:0
net_interface $address
audio_source aufile,$folder/says.wav
audio_player aubridge,nobody
audio_alert aubridge,nobody
module_path $(echo "$phones"/usr/lib/baresip/modules)
module stdio.so
module g711.so
module aufile.so
module aubridge.so
module_app account.so
module_app menu.so
CONFIG
  "$phones/launch/baresip" -f "$folder" "$@"
}
