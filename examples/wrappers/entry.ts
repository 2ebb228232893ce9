export { sheetFunctions } from '../../src/spreadsheet/index.js'
