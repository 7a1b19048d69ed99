#!/bin/sh
# Signs a program or an installer of Windows: sign.sh FILE. The certificate (PKCS #12, in Base64), its
# password and the address of a time stamp server come from the environment: CERTIFICATE,
# CERTIFICATE_PASSWORD, TIMESTAMP_SERVER. Without a certificate, it says so, and that is no error.
set -eu

if [ -z "${CERTIFICATE-}" ]; then
  echo "There is no certificate: $1 is not signed."
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
printf '%s' "$CERTIFICATE" | base64 -d >"$folder/certificate.pfx"
signtool=$(find "/c/Program Files (x86)/Windows Kits/10/bin" -path '*x64/signtool.exe' | sort | tail -n 1)
# MSYS would take options for paths.
MSYS2_ARG_CONV_EXCL='*' "$signtool" sign /fd SHA256 /tr "$TIMESTAMP_SERVER" /td SHA256 \
  /f "$(cygpath -w "$folder/certificate.pfx")" /p "$CERTIFICATE_PASSWORD" "$(cygpath -w "$1")"
