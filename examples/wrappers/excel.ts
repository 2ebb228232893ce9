// Excel: functions.js, and functions.json with what Excel is to know of them.
import type { Signature } from '../../src/spreadsheet/index.js'
import { signatures } from '../../src/spreadsheet/index.js'
import { bundle } from './bundle.js'
import { declarations, helpOf, jsDocResult, jsDocType } from './declarations.js'

const ANSWER = `
var sheet = JINHUA.sheetFunctions({ locale: 'zh', dates: 'serial' });

function answer(name, args) {
  var answered = sheet.call(name, args);
  if (answered === null || typeof answered !== 'object') return answered === null ? '' : answered;
  if (Array.isArray(answered)) {
    return answered.map(function (row) { return row.map(function (cell) { return cell === null ? '' : cell }) });
  }
  var code = answered.error === 'NA' ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  throw new CustomFunctions.Error(code, answered.message);
}`.trim()

/** The declared functions alone, as Microsoft's generator of metadata reads them. */
export function excelDeclarations(): string {
  return declarations(({ name, parameters, returns }) => [
    `@customfunction ${name} ${name}`,
    ...parameters.map((parameter) => {
      const known = parameter.optional ? `[${parameter.name}]` : parameter.name
      return `@param {${jsDocType(parameter)}} ${known} ${parameter.help.zh} (${parameter.help.en})`
    }),
    `@returns {${jsDocResult(returns)}}`,
  ], 'answer')
}

/** functions.js. */
export async function excelFunctions(): Promise<string> {
  const associations = signatures.map(({ name }) => `CustomFunctions.associate('${name}', ${name});`)
  return [await bundle(), ANSWER, '', excelDeclarations(), '', ...associations, ''].join('\n')
}

/** functions.json. */
export function excelMetadata(): string {
  return `${JSON.stringify({ allowCustomDataForDataTypeAny: true, functions: signatures.map(metadataOf) }, null, 2)}\n`
}

function metadataOf(signature: Signature): object {
  const { name, parameters, returns } = signature
  const type = returns.type === 'text' ? 'string' : returns.type
  return {
    description: helpOf(signature),
    id: name,
    name,
    parameters: parameters.map((parameter) => ({
      description: `${parameter.help.zh} (${parameter.help.en})`,
      ...(parameter.type === 'table' && { dimensionality: 'matrix' }),
      name: parameter.name,
      ...(parameter.optional && { optional: true }),
      type: parameter.type === 'table' ? 'any' : parameter.type === 'text' ? 'string' : parameter.type,
    })),
    // A result of any type is one of which nothing is said.
    result: returns.type === 'table' ? { dimensionality: 'matrix' } : returns.type === 'any' ? {} : { type },
  }
}
