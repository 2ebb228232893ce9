// Which part a learner belongs to: by a hash of the key alone, so that whoever divides the lines needs to ask nobody. FNV-1a over
// UTF-16 code units.
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

export function partOf(learner: string, parts: number): number {
  let hash = OFFSET
  for (let place = 0; place < learner.length; place += 1) hash = Math.imul(hash ^ learner.charCodeAt(place), PRIME)
  return (hash >>> 0) % parts
}
