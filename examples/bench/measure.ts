// How a case is measured, in a process of its own.

export const WARM_MS = 500
const SAMPLE_MS = 40
const SAMPLES = 9

/** Processor time used so far, in microseconds. */
export const used = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number

/** Whatever a call gives is looked at, so that no call can be left out. */
let seen = 0
export const seenSoFar = (): number => seen
export const look = (value: unknown): void => { if (value !== null) seen += 1 }

/** Runs calls for that long, in turn over the learners; gives how many there were. */
export function runFor(ms: number, call: (index: number) => unknown, count: number): number {
  const end = performance.now() + ms
  let calls = 0
  while (performance.now() < end) {
    look(call(calls % count))
    calls += 1
  }
  return calls
}

/**
 * Microseconds a call, by the processor time of the whole process (its collector and compiler included) and by the clock. Samples
 * last equally long for a fast and a slow case, so that a busy machine disturbs them alike.
 */
export function measure(call: (index: number) => unknown, count: number): { cpu: number; clock: number } {
  runFor(WARM_MS, call, count)
  const calls = Math.ceil(runFor(SAMPLE_MS, call, count) / count) * count
  const cpu: number[] = []
  const clock: number[] = []
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const [before, start] = [used(), performance.now()]
    for (let index = 0; index < calls; index += 1) look(call(index % count))
    clock.push((performance.now() - start) * 1000 / calls)
    cpu.push((used() - before) / calls)
  }
  return { cpu: median(cpu), clock: median(clock) }
}
