// The calculator is a page of its own making, with its own packages and its own policy: the site only takes it in.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const calculatorIsThere = existsSync(fileURLToPath(new URL('../calculator/build.ts', import.meta.url)))

/** Where it is in the site, in each language. */
export const CALCULATOR = 'calculator.html'
