#!/usr/bin/env bash
# ClickHouse calls the command as an executable table function, once, from npm's chdb (546 MB, so outside CI). Run from the project's folder:
#   npm run build && bash examples/stream/chdb.sh [LEARNERS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
learners=${1:-20000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/user_scripts"
root=$(cd "$here/../.." && pwd)
"$root/node_modules/.bin/esbuild" "$here/stream.ts" --bundle --platform=node --format=esm --target=node20 --log-level=error \
  --alias:jinhua-skill-credits="$root/dist/index.js" --outfile="$work/stream.mjs"
printf '#!/bin/sh\nexec "%s" "%s" --as-of 2024-12-31 --normal-years 4 --short\n' "$(command -v node)" "$work/stream.mjs" > "$work/user_scripts/jinhua_assess"
chmod +x "$work/user_scripts/jinhua_assess"
(cd "$work" && npm init -y >/dev/null && npm install --silent --no-save chdb@3.4.0)
cp "$here/chdb.mjs" "$work/"
cd "$work" && node chdb.mjs "$learners"
