/** Freezes data through and through, so that nobody who imports it can change anybody's answer. */
export function deepFreeze<T>(data: T): T {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data
  Object.freeze(data)
  for (const inner of Object.values(data)) deepFreeze(inner)
  return data
}
