// Comes before the library: its schemas are then never compiled, and the page's policy, which forbids eval, sees no attempt at it.
import { config } from 'zod/v4/core'

config({ jitless: true })
