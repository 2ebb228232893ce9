import * as z from 'zod'
import { ledgerSchema } from './parse-ledger.js'

/** The JSON Schema of a ledger, from the schema that parses it. The build writes it to a file that the package ships. */
export function ledgerJsonSchema(): object {
  return {
    ...z.toJSONSchema(ledgerSchema, { io: 'input' }),
    title: 'Ledger of continuing-education credits (金人社发〔2020〕64号)',
    description: 'One person. What one field says of another (unique ids, 24 hours a day, rising levels) is checked by parseLedger.',
  }
}
