// A JSON-lines command: a ledger a line in, an answer or an error a line out, in the order of the lines. What ClickHouse's executable
// functions, the `pipe` of Spark and Hadoop, and queues call. It keeps one line at a time: a reader that is slow slows the writer.
//   npx tsx examples/stream/stream.ts --as-of 2024-12-31 [--normal-years 4] [--readings '{"firstYear":"full"}'] [--short] < ledgers.jsonl
// A line may also be { "ledger": …, "options": … }, with options of its own in the command's stead.
// Ends with 0 where every line was answered, 1 where some were refused (their errors stand in their places), 2 where it was called wrongly.
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { answerLine } from './answer-line.js'
import type { Asked } from './answer-line.js'

const WRONGLY_CALLED = 2
/** Answers go out together once they are this long: a write a line would cost more than the assessment. */
const BLOCK = 65_536

function asked(): Asked {
  const { values: flags } = parseArgs({
    options: { 'as-of': { type: 'string' }, 'normal-years': { type: 'string' }, readings: { type: 'string' }, short: { type: 'boolean', default: false } },
  })
  return {
    options: {
      ...(flags['as-of'] === undefined ? {} : { asOf: flags['as-of'] }),
      ...(flags.readings === undefined ? {} : { readings: JSON.parse(flags.readings) as object }),
      ...(flags['normal-years'] === undefined ? {} : { promotion: { normalYears: Number(flags['normal-years']) } }),
    },
    short: flags.short,
  }
}

/** Gives how many lines were refused. */
async function run(how: Asked): Promise<number> {
  let refused = 0
  let waiting = ''
  const send = async (): Promise<void> => {
    const block = waiting
    waiting = ''
    if (block !== '' && !process.stdout.write(block)) await once(process.stdout, 'drain')
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const answer = answerLine(line, how)
    if (answer.refused) refused += 1
    waiting += `${answer.text}\n`
    // A caller that waits for each answer before its next line must get it: with nothing more at hand, nothing is held back.
    if (waiting.length >= BLOCK || process.stdin.readableLength === 0) await send()
  }
  await send()
  return refused
}

// A reader that has enough closes the pipe: no error, and nothing more to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? 0 : 1) })

try {
  process.exitCode = await run(asked()) > 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = WRONGLY_CALLED
}
