// This library as a guest, as it is built: `guest.mjs` imports it, `guest.mjs require` requires it.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const { answer, calls } = process.argv[2] === 'require'
  ? createRequire(import.meta.url)('jinhua-skill-credits/conformance')
  : await import('jinhua-skill-credits/conformance')

const say = (message) => { process.stdout.write(`${JSON.stringify(message)}\n`) }

function output(call, input) {
  try {
    return { output: answer(call, input) }
  } catch (thrown) {
    return Array.isArray(thrown.issues) ? { output: { issues: thrown.issues } } : { error: String(thrown) }
  }
}

say({ calls })
for await (const line of createInterface({ input: process.stdin })) {
  const { id, call, input } = JSON.parse(line)
  say({ id, ...output(call, input) })
}
