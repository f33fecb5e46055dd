#!/usr/bin/env bash
# Makes docs/overview.png anew: the overview of a sample's dossier, in Debian's chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
./stemma dossier samples/mines -o "$out/dossier" --no-store
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 --window-size=1200,900 \
  --screenshot="$PWD/docs/overview.png" "file://$out/dossier/index.html" 2> /dev/null
ls -l docs/overview.png
