#!/usr/bin/env bash
# ./build.sh          builds everything
# ./build.sh test     builds, tests, runs the quality gate; ends with "N passed, N failed"
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

build() { dotnet build Stemma.slnx -c Release -v q --nologo; }

# Sums the runners' own closing lines, so that one line tells of all projects.
tests() {
  local log status=0
  log=$(mktemp)
  dotnet test Stemma.slnx -c Release --no-build 2>&1 | tee "$log" || status=$?
  awk '/^(Passed|Failed|Skipped)! / {
         gsub(",", "")
         for (i = 1; i <= NF; i++) { if ($i == "Failed:") f += $(i+1); if ($i == "Passed:") p += $(i+1); if ($i == "Skipped:") s += $(i+1) }
       }
       END { printf "%d passed, %d failed, %d skipped\n", p, f, s }' "$log" > "$log.sum"
  closing=$(cat "$log.sum")
  rm -f "$log" "$log.sum"
  return "$status"
}

case "${1:-build}" in
  build) build ;;
  test)
    build
    status=0
    tests || status=1
    dotnet run --project eval/Stemma.Eval -c Release --no-build -- gate || status=1
    echo "$closing"
    exit "$status" ;;
  *) echo "usage: ./build.sh [build|test]" >&2; exit 2 ;;
esac
