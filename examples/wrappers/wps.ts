// WPS: an add-in calls its functions at once, one after the other; there is no error value to make, so a cell says #VALUE! and why.
import type { Parameter, Returns } from '../../src/spreadsheet/index.js'
import { signatures } from '../../src/spreadsheet/index.js'
import { bundle } from './bundle.js'
import { declarations, helpOf, jsDocResult, jsDocType } from './declarations.js'

/** What comes before the name of a function in a WPS formula. */
export const NAMESPACE = 'JINHUA'

const ANSWER = `
var sheet = JINHUA.sheetFunctions({ locale: 'zh', dates: 'serial' });
var ERRORS = { VALUE: '#VALUE!', NA: '#N/A' };

function answer(name, args) {
  var answered = sheet.call(name, args);
  if (answered === null) return '';
  if (Array.isArray(answered)) {
    return answered.map(function (row) { return row.map(function (cell) { return cell === null ? '' : cell }) });
  }
  return typeof answered === 'object' ? ERRORS[answered.error] + ' ' + answered.message : answered;
}`.trim()

/** functions.js. */
export async function wpsFunctions(): Promise<string> {
  const functions = declarations(({ parameters, returns }) => [
    ...parameters.map((parameter) => `@param {${jsDocType(parameter)}} ${parameter.name} ${parameter.help.zh}`),
    `@returns {${jsDocResult(returns)}}`,
  ], 'answer')
  const added = signatures.map(({ name }) => `  wps.AddCustomFunction('${NAMESPACE}', '${name}', ${name});`)
  return [
    await bundle(), ANSWER, '', functions, '',
    '// WPS knows custom functions from 12.1.0.20540 on.',
    'if (typeof wps !== \'undefined\' && wps.AddCustomFunction) {', ...added, '}', '',
  ].join('\n')
}

/** functions.json. */
export function wpsMetadata(): string {
  const functions = signatures.map((signature) => ({
    name: signature.name,
    description: helpOf(signature),
    parameters: signature.parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.help.zh,
      type: `${typeOf(parameter)}${parameter.optional ? '?' : ''}`,
    })),
    result: { type: typeOf(signature.returns) },
  }))
  return `${JSON.stringify({ functions }, null, 2)}\n`
}

function typeOf({ type }: Pick<Parameter, 'type'> | Returns): string {
  return type === 'table' ? 'any[][]' : type === 'text' ? 'string' : type
}
