// What the writer leaves to features: lists to choose from in cells, and bars in them.
import type { Feature } from 'write-excel-file/node'
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility'

/** A column of a sheet, from the second row on, with the words one may choose from. */
export interface ChoiceColumn {
  readonly column: string
  readonly words: readonly string[]
}

/** What a sheet has beside its cells. */
export interface Extras {
  readonly choices?: readonly ChoiceColumn[]
  /** A column drawn as bars, and the value of a full bar. */
  readonly bars?: { readonly column: string; readonly rows: number; readonly full: number }
}

const SHEET = 'xl/worksheets/sheet{id}.xml'
const LAST_ROW = 2000

/** A feature that gives each sheet its extras, by its place. */
export function extras(ofSheets: readonly Extras[]): Feature {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) => {
            const { choices = [], bars } = ofSheets[sheetIndex] ?? {}
            const order = getOrderOfSiblings(SHEET, 'worksheet')
            const withBars = bars === undefined ? xml : insertElementMarkupAccordingToOrderOfSiblings(xml, barsXml(bars), order, 'worksheet')
            return choices.length === 0 ? withBars : insertElementMarkupAccordingToOrderOfSiblings(withBars, choicesXml(choices), order, 'worksheet')
          },
        },
      },
    },
  }
}

function choicesXml(choices: readonly ChoiceColumn[]): string {
  const rules = choices.map(({ column, words }) => {
    const cells = sanitizeAttributeValue(`${column}2:${column}${LAST_ROW}`)
    const list = sanitizeTextContent(`"${words.join(',')}"`)
    // Another word is warned of, not forbidden: the library knows more of them.
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>${list}</formula1></dataValidation>`
  })
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

function barsXml({ column, rows, full }: NonNullable<Extras['bars']>): string {
  return `<conditionalFormatting sqref="${column}2:${column}${rows + 1}"><cfRule type="dataBar" priority="90"><dataBar>`
    + `<cfvo type="num" val="0"/><cfvo type="num" val="${full}"/><color rgb="FF9BC2E6"/></dataBar></cfRule></conditionalFormatting>`
}
