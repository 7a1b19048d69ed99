#!/bin/sh
# Inside a new network and mount namespace: makes a network whose far side drops
# whatever it is sent, then runs a command in it. The first argument is a folder
# of files that stand in for those of /etc. All of it goes with the last process.
set -eu

folder=$1
shift
ip link set lo up
ip link add near type veth peer name far
ip link set near up
ip link set far up
ip address add 192.0.2.2/24 dev near
ip address add 2001:db8::2/64 dev near nodad
# Sent on their way and dropped at the other end, which has another hardware
# address: nobody refuses, as with a firewall or a route that leads nowhere.
ip neighbour add 192.0.2.1 lladdr 02:00:00:00:00:01 dev near nud permanent
ip neighbour add 2001:db8::1 lladdr 02:00:00:00:00:01 dev near nud permanent
# The service. Its source is the one of the dead addresses, or the system would
# put it before them (RFC 6724, rule 9).
ip address add 198.51.100.1/32 dev lo
ip route replace local 198.51.100.1 dev lo src 192.0.2.2 table local
for file in "$folder"/*; do
  if [ -e "/etc/${file##*/}" ]; then
    mount --bind "$file" "/etc/${file##*/}"
  fi
done
exec "$@"
