import { jinhua64 } from '../regulation/figures.js'

/** The version of the library, and the regulation that it carries out. */
export const VERSION = `jinhua-skill-credits 0.1.0 · ${jinhua64.id}`
