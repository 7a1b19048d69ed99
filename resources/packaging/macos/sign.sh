#!/bin/sh
# Signs and notarises a bundle of macOS: sign.sh BUNDLE. All credentials come from the environment:
# CERTIFICATE (PKCS #12, in Base64), CERTIFICATE_PASSWORD, IDENTITY, and of App Store Connect
# NOTARY_KEY (in Base64), NOTARY_KEY_ID, NOTARY_ISSUER. Without them, it says so, and that is no error.
set -eu

if [ -z "${CERTIFICATE-}" ]; then
  echo "There is no certificate: $1 has PyInstaller's ad-hoc signature only."
  exit 0
fi
folder=$(mktemp -d)
keychain=$folder/build.keychain-db
password=$(uuidgen)
trap 'security delete-keychain "$keychain" || :; rm -rf -- "$folder"' EXIT
printf '%s' "$CERTIFICATE" | base64 -d >"$folder/certificate.p12"
security create-keychain -p "$password" "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$folder/certificate.p12" -k "$keychain" -P "$CERTIFICATE_PASSWORD" \
  -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
codesign --force --deep --timestamp --options runtime --keychain "$keychain" \
  --entitlements "$(dirname -- "$0")/entitlements.plist" --sign "$IDENTITY" "$1"
if [ -z "${NOTARY_KEY-}" ]; then
  echo "There is no key for the notary service: $1 is signed, and not notarised."
  exit 0
fi
printf '%s' "$NOTARY_KEY" | base64 -d >"$folder/notary.p8"
ditto -c -k --keepParent "$1" "$folder/bundle.zip"
xcrun notarytool submit "$folder/bundle.zip" --wait --key "$folder/notary.p8" \
  --key-id "$NOTARY_KEY_ID" --issuer "$NOTARY_ISSUER"
xcrun stapler staple "$1"
