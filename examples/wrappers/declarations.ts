// What the wrappers have in common: a declared function for each signature, with its help above it.
import type { Parameter, Returns, Signature } from '../../src/spreadsheet/index.js'
import { signatures } from '../../src/spreadsheet/index.js'

/** The help of a function in both languages, as one reads it in a host. */
export function helpOf({ help }: Pick<Signature, 'help'>): string {
  return `${help.zh}。${help.en}`
}

/** JavaScript of all functions: each calls `answer` with its name and its arguments. */
export function declarations(
  tags: (signature: Signature) => readonly string[], answer = 'answer_',
): string {
  return signatures.map((signature) => {
    const names = signature.parameters.map(({ name }) => name).join(', ')
    const comment = [helpOf(signature), '', ...tags(signature)].map((line) => ` * ${line}`.trimEnd())
    return ['/**', ...comment, ' */', `function ${signature.name}(${names}) {`, `  return ${answer}('${signature.name}', [${names}]);`, '}'].join('\n')
  }).join('\n\n')
}

/** The type of an argument in JSDoc. */
export function jsDocType({ type }: Pick<Parameter, 'type'>): string {
  return type === 'table' ? 'any[][]' : type === 'text' ? 'string' : type
}

/** The type of a result in JSDoc. */
export function jsDocResult({ type }: Returns): string {
  return type === 'table' ? 'any[][]' : type === 'text' ? 'string' : type
}
