import { jinhua64 } from '../regulation/figures.js'
import { version } from '../values/version.js'

/** The version of the library, and the regulation that it carries out. */
export const VERSION = `jinhua-skill-credits ${version} · ${jinhua64.id}`
