/** A list turned round; browsers of offices are not all of this year, and `toReversed` is young. */
export const latestFirst = <Item>(items: readonly Item[]): Item[] => [...items].reverse()
