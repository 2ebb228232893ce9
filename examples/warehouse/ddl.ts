// The statements that install dist/udf.js in a warehouse.
import { createHash } from 'node:crypto'

export const functions = ['jinhua_assess', 'jinhua_report'] as const
export type UdfName = (typeof functions)[number]

/** BigQuery: the script is a library in a bucket, since a body has at most 32 KB. It is loaded before the body, which only calls it. */
export function bigQueryDdl(dataset: string, script: string): string {
  return functions.map((name) => `CREATE OR REPLACE FUNCTION ${dataset}.${name}(ledger_json STRING, options_json STRING)
RETURNS STRING
DETERMINISTIC
LANGUAGE js
OPTIONS (library = ["${script}"])
AS r"""
return ${name}(ledger_json, options_json);
""";
`).join('\n')
}

/**
 * Snowflake: a body holds the whole script, and is evaluated for every row. The guard sets up once in each JavaScript environment, and
 * again where another version of the script stood. Unquoted names of arguments are upper case in the body.
 */
export function snowflakeDdl(udf: string): string {
  return functions.map((name) => `CREATE OR REPLACE FUNCTION ${name}(ledger_json VARCHAR, options_json VARCHAR)
RETURNS VARCHAR
LANGUAGE JAVASCRIPT
CALLED ON NULL INPUT
IMMUTABLE
AS $$
${snowflakeBody(name, udf)}
$$;
`).join('\n')
}

export function snowflakeBody(name: UdfName, udf: string): string {
  // Dollar quotes know no escape.
  if (udf.includes('$$')) throw new Error('two dollar signs in dist/udf.js would end the body')
  const mark = createHash('sha256').update(udf).digest('hex').slice(0, 16)
  return `if (globalThis.jinhua_set_up !== '${mark}') {
${udf}
globalThis.jinhua_set_up = '${mark}';
}
return ${name}(LEDGER_JSON, OPTIONS_JSON);`
}
