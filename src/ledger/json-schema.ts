import * as z from 'zod/mini'
import { plainDate } from './check.js'
import { ledgerSchema } from './ledger-schema.js'

type Json = Record<string, unknown>

/** The JSON Schema of a ledger, from the schema that parses it. The build writes it to a file that the package ships. */
export function ledgerJsonSchema(): object {
  return {
    ...z.toJSONSchema(ledgerSchema(), {
      io: 'input',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === plainDate) jsonSchema['format'] = 'date'
        if (jsonSchema.type === 'object') allowNull(jsonSchema)
      },
    }),
    title: 'Ledger of continuing-education credits (金人社发〔2020〕64号)',
    description: 'One person. What one field says of another (unique ids, 24 hours a day, rising levels) is checked by parseLedger.',
  }
}

/** What may be left out may be null, and so may any other key: databases write absent columns so. */
function allowNull(object: Json): void {
  const required = object['required'] as readonly string[]
  const properties = object['properties'] as Json
  for (const [name, schema] of Object.entries(properties)) {
    if (!required.includes(name)) properties[name] = { anyOf: [schema, { type: 'null' }] }
  }
  object['additionalProperties'] = { type: 'null' }
}
