// Every component that runs the library imports this first: the pages allow no eval, and zod would probe for it.
import { config } from 'zod/v4/core'

config({ jitless: true })
