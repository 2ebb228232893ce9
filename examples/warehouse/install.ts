// Writes the statements that install dist/udf.js:
//   npm run build && npx tsx examples/warehouse/install.ts [--dataset my_dataset] [--script gs://my-bucket/udf.js]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bigQueryDdl, snowflakeDdl } from './ddl.js'

const { values: flags } = parseArgs({
  options: { dataset: { type: 'string', default: 'my_dataset' }, script: { type: 'string', default: 'gs://my-bucket/udf.js' } },
})

const out = fileURLToPath(new URL('dist/', import.meta.url))
mkdirSync(out, { recursive: true })
const files = {
  'bigquery.sql': bigQueryDdl(flags.dataset, flags.script),
  'snowflake.sql': snowflakeDdl(readFileSync(new URL('../../dist/udf.js', import.meta.url), 'utf8')),
}
for (const [file, text] of Object.entries(files)) {
  writeFileSync(`${out}${file}`, text)
  console.log(`examples/warehouse/dist/${file}: ${Buffer.byteLength(text)} bytes`)
}
