// What a worker thread does: one task after another, each answered or its error told.
import { parentPort } from 'node:worker_threads'
import type { SliceTask } from './assess-slice.js'
import { assessSlice } from './assess-slice.js'
import type { BlockTask } from './generate-block.js'
import { generateBlock } from './generate-block.js'

parentPort?.on('message', (task: SliceTask | BlockTask) => {
  const done = task.kind === 'assess' ? assessSlice(task) : generateBlock(task)
  done.then(
    (result) => { parentPort?.postMessage({ result }) },
    (error: unknown) => { parentPort?.postMessage({ error: error instanceof Error ? error.stack : String(error) }) },
  )
})
