// Writes the wrappers into the folders of their hosts: npm run wrappers
import { writeFile } from 'node:fs/promises'
import { excelFunctions, excelMetadata } from './excel.js'
import { googleSheets } from './google-sheets.js'
import { wpsFunctions, wpsMetadata } from './wps.js'

const files = {
  'google-sheets/Code.gs': await googleSheets(),
  'excel-addin/functions.js': await excelFunctions(),
  'excel-addin/functions.json': excelMetadata(),
  'wps-addin/functions.js': await wpsFunctions(),
  'wps-addin/functions.json': wpsMetadata(),
}
for (const [file, text] of Object.entries(files)) {
  await writeFile(new URL(`../${file}`, import.meta.url), text)
  console.log(`examples/${file}`)
}
