#!/usr/bin/env bash
# ./build.sh          builds everything
# ./build.sh test     builds, tests, runs the quality gate; ends with "N passed, N failed" (", N skipped" when some were)
# ./build.sh goldens  builds, and writes what the samples give into the goldens, for review
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
mkdir -p .build

build() { dotnet build Stemma.slnx -c Release -v q --nologo; }

# The pages are tried in Debian's chromium. Without it those tests are skipped, and say so.
browser() {
  [ -x /usr/bin/chromium ] && return
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    echo "chromium is missing: asking apt for it ..."
    { timeout 120 apt-get -q update && timeout 400 apt-get -q install -y --no-install-recommends chromium; } > .build/apt.log 2>&1 || true
  fi
  [ -x /usr/bin/chromium ] || echo "chromium is not here: the tests that open the pages in a browser will be skipped."
}

# The whole log is kept in .build/test.log; what is shown is each project's closing line, what failed and what was skipped.
run_tests() {
  local status=0
  dotnet test Stemma.slnx -c Release --no-build > .build/test.log 2>&1 || status=$?
  grep -E '^(Passed|Failed|Skipped)! |\[SKIP\]' .build/test.log | cut -c1-200 || true
  [ "$status" = 0 ] || grep -E -A12 '^  Failed ' .build/test.log | head -200 || true
  return "$status"
}

# Sums the runners' own closing lines. A part that failed without a line (a crash, the gate) counts as one failure.
closing() {
  awk -v broken="$1" '
    /^(Passed|Failed|Skipped)! / {
      gsub(",", "")
      for (i = 1; i < NF; i++) { if ($i == "Failed:") f += $(i+1); if ($i == "Passed:") p += $(i+1); if ($i == "Skipped:") s += $(i+1) }
    }
    END { f += broken; printf "%d passed, %d failed%s\n", p, f, s ? sprintf(", %d skipped", s) : "" }' .build/test.log
}

case "${1:-build}" in
  build) build ;;
  test)
    build
    browser
    broken=0
    run_tests || grep -q '^Failed! ' .build/test.log || broken=1
    dotnet run --project eval/Stemma.Eval -c Release --no-build -- gate || broken=$((broken + 1))
    line=$(closing "$broken")
    echo "$line"
    case "$line" in *" 0 failed"*) exit 0 ;; *) exit 1 ;; esac ;;
  goldens)
    build
    UPDATE_GOLDENS=1 tests/Stemma.Cli.Tests/bin/Release/net10.0/Stemma.Cli.Tests -class Stemma.Tests.Cli.Goldens.GoldenTests > .build/goldens.log || { cat .build/goldens.log; exit 1; }
    git diff --stat -- tests/Stemma.Cli.Tests/Goldens ;;
  *) echo "usage: ./build.sh [build|test|goldens]" >&2; exit 2 ;;
esac
