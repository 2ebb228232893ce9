// The functions as one script without modules, for hosts that know none.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const HEADER = '// Generated from the source of jinhua-skill-credits by `npm run wrappers`: change that, not this.'

/**
 * What engines of before 2022 lack, added where it is lacking: an add-in does not choose the engine it runs in.
 * (WPS brings its own Chromium, which is often years old.)
 */
const OLDER_ENGINES = `
if (!Object.hasOwn) Object.hasOwn = function (object, key) { return Object.prototype.hasOwnProperty.call(object, key) };
if (!Object.fromEntries) Object.fromEntries = function (entries) { var object = {}; Array.from(entries).forEach(function (entry) { object[entry[0]] = entry[1] }); return object };
if (!Array.prototype.at) Array.prototype.at = function (place) { return this[place < 0 ? this.length + place : place] };
if (!Array.prototype.flat) Array.prototype.flat = function () { return [].concat.apply([], this) };
if (!Array.prototype.flatMap) Array.prototype.flatMap = function (change) { return [].concat.apply([], this.map(change)) };
`.trim()

/** The script: it leaves one name, `JINHUA`, with `sheetFunctions` in it. */
export async function bundle(): Promise<string> {
  const { outputFiles: [file] } = await build({
    entryPoints: [fileURLToPath(new URL('entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'JINHUA',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return [HEADER, OLDER_ENGINES, file?.text ?? ''].join('\n')
}
