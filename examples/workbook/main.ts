// The way in from a command line.
import { run } from './run.js'

process.exitCode = await run(process.argv.slice(2), { say: (line) => { console.log(line) }, screen: process.stderr })
