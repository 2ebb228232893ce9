// A city's register on one machine. Bundles the commands with the package as built, and runs them in plain Node: worker threads too.
//   npm run build && npm ci --prefix examples/city
//   npx tsx examples/city/city.ts generate --learners 1000000 --city /tmp/city
//   npx tsx examples/city/city.ts assess --city /tmp/city --out /tmp/results [--survey] [--amend annualTotal=100 --from 2026-01-01]
//   npx tsx examples/city/city.ts check --city /tmp/city --out /tmp/results
//   npx tsx examples/city/city.ts report --out /tmp/results
import { spawnSync } from 'node:child_process'
import { build } from './build.js'

const { status, signal } = spawnSync(process.execPath, [build(), ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = signal === null ? status ?? 1 : 1
