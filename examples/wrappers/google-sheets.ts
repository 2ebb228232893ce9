// Google Sheets: one file without modules. Apps Script shows a thrown error's message in the cell: that is its error value.
import { bundle } from './bundle.js'
import { declarations, jsDocResult, jsDocType } from './declarations.js'

const ANSWER = `
// Names that end in _ are private to the script.
var sheet_ = JINHUA.sheetFunctions({ locale: 'zh', dateObjects: 'local' });

function answer_(name, args) {
  var answer = sheet_.call(name, args);
  if (answer !== null && typeof answer === 'object' && !Array.isArray(answer)) throw new Error(answer.message);
  return answer;
}`.trim()

/** Code.gs. */
export async function googleSheets(): Promise<string> {
  const functions = declarations(({ parameters, returns }) => [
    ...parameters.map((parameter) => {
      const name = parameter.optional ? `[${parameter.name}]` : parameter.name
      return `@param {${jsDocType(parameter)}} ${name} ${parameter.help.zh} (${parameter.help.en})`
    }),
    `@return {${jsDocResult(returns)}}`,
    '@customfunction',
  ])
  return [await bundle(), ANSWER, '', functions, ''].join('\n')
}
