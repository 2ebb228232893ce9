/** An exact rational number, `d` above 0. Not in lowest terms: nearly all are hundredths, and reducing costs most. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  return { n: BigInt(over), d: BigInt(under) }
}

export const zero = fraction(0)
const noHundredths = fraction(0, 100)
export const hundredth = fraction(1, 100)

/** Reads what a ledger writes: 3.34, '3.34', '003', 1250. */
export function decimal(written: number | string): Fraction {
  const [whole = '', decimals = ''] = String(written).split('.')
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d })
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, noHundredths)

export const atLeast = (a: Fraction, b: Fraction): boolean => (a.d === b.d ? a.n >= b.n : a.n * b.d >= b.n * a.d)
export const above = (a: Fraction, b: Fraction): boolean => !atLeast(b, a)
export const larger = (a: Fraction, b: Fraction): Fraction => (atLeast(a, b) ? a : b)
export const smaller = (a: Fraction, b: Fraction): Fraction => (atLeast(a, b) ? b : a)

/** The contract's ⁺: what lies below 0 counts as 0. */
export const positive = (a: Fraction): Fraction => larger(a, zero)

/** The greatest whole number not above `a`; `a` is never negative here. */
export const wholePart = (a: Fraction): bigint => a.n / a.d

export const roundDown = (a: Fraction): Fraction => fraction(a.n * 100n / a.d, 100)

export function roundUp(a: Fraction): Fraction {
  const down = roundDown(a)
  return above(a, down) ? plus(down, hundredth) : down
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}

/** The nearest double: in lowest terms both integers are far below 2^53, and their quotient is rounded correctly. */
export function toNumber({ n, d }: Fraction): number {
  const divisor = gcd(n, d)
  return Number(n / divisor) / Number(d / divisor)
}
