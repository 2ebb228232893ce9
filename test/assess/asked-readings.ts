import type { ReadingId, Readings } from '../../src/regulation/reading-answers.js'
import type { Laws } from '../../src/rules/law.js'
import { lawsOf, withReadings } from '../../src/rules/law.js'

/** The readings that a computation asks for: plans and comparisons compute once for all that agree on these. */
export function askedBy(compute: (laws: Laws) => void, readings: Partial<Readings> = {}): ReadingId[] {
  const given = lawsOf(null, readings)
  const asked = new Set<ReadingId>()
  const noting = new Proxy(given.readings, {
    get: (answers, id) => {
      asked.add(id as ReadingId)
      return answers[id as ReadingId]
    },
  })
  compute(withReadings(given, noting))
  return [...asked]
}
