// Builds the page: one HTML file that holds everything and opens from disk, and the same for each language of the site.
//   npx tsx docs/calculator/build.ts [folder of the site's public files]
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))

/** A program in one piece. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    tsconfig: join(here, 'tsconfig.json'),
    // What the workbook's readers use stands in its own folder, or here.
    nodePaths: [join(here, 'node_modules')],
    alias: { papaparse: join(here, 'node_modules/papaparse/papaparse.min.js'), 'hucre/xlsx': join(here, 'node_modules/hucre/dist/xlsx.mjs') },
    bundle: true, minify: true, write: false, format: 'iife', platform: 'browser', target: ['chrome97', 'edge97', 'firefox104', 'safari16.4'], legalComments: 'none', charset: 'utf8',
  })
  // A closing tag within a program would end it.
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

const STYLES = ['base', 'frame', 'people', 'rows', 'print']

async function styles(): Promise<string> {
  const texts = await Promise.all(STYLES.map((name) => readFile(join(here, `page/style/${name}.css`), 'utf8')))
  return texts.join('')
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

interface Parts {
  readonly page: string
  readonly worker: string
  readonly style: string
}

/** Nothing may be loaded or sent; what runs is what stands in the file, and the worker made of it. */
function policy({ page, style }: Parts): string {
  return [
    'default-src \'none\'',
    `script-src ${hashOf(page)}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    'img-src data:',
    'connect-src \'none\'',
    'base-uri \'none\'',
    'form-action \'none\'',
  ].join('; ')
}

/** Whose work is in the page, each with its license. */
const WITHIN = ['preact', '@preact/signals', '@preact/signals-core', 'papaparse', 'hucre', 'zod', 'date-fns', 'decimal.js']
const LICENSE_FILES = ['LICENSE', 'LICENSE.md', 'LICENCE.md']

function licenses(): string {
  const own = ['jinhua-skill-credits', readFileSync(join(here, '../../LICENSE'), 'utf8')].join('\n\n')
  return [own, ...WITHIN.map((name) => {
    const folder = [here, join(here, '../..')].map((root) => join(root, 'node_modules', name)).find((path) => existsSync(path)) ?? ''
    const file = LICENSE_FILES.map((one) => join(folder, one)).find((path) => existsSync(path))
    if (file === undefined) throw new Error(`no license of ${name}`)
    return `${name}\n\n${readFileSync(file, 'utf8')}`
  })].join('\n\n---\n\n')
}

const LANGUAGE = { zh: { tag: 'zh-CN', title: '继续教育学分计算' }, en: { tag: 'en', title: 'Continuing-education credits' } } as const

function html(locale: keyof typeof LANGUAGE, parts: Parts, home?: string): string {
  const { tag, title } = LANGUAGE[locale]
  return [
    '<!doctype html>',
    `<html lang="${tag}" data-theme="auto"${home === undefined ? '' : ` data-home="${home}"`}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(parts)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    `<title>${title}</title>`,
    `<style>${parts.style}</style>`,
    '</head>',
    '<body>',
    '<div id="page"><noscript>本页需要启用 JavaScript。 This page needs JavaScript.</noscript></div>',
    `<script type="text/plain" id="worker">${parts.worker}</script>`,
    `<script type="text/plain" id="licenses">\n${licenses()}\n</script>`,
    `<script>${parts.page}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Writes the file that opens from disk and, for a site, a page for each language. */
export async function buildCalculator(site?: string): Promise<string> {
  const [page, worker, style] = await Promise.all([bundle('page/main.tsx'), bundle('worker/main.ts'), styles()])
  const parts = { page, worker, style }
  const single = join(here, 'dist/calculator.html')
  const files = [
    [single, html('zh', parts)],
    ...(site === undefined ? [] : (['zh', 'en'] as const).map((locale) => [join(site, locale, 'calculator.html'), html(locale, parts, './index.html')])),
  ] as const
  for (const [path = '', text = ''] of files) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  return single
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = await buildCalculator(process.argv[2])
  console.log(`${path} ${Math.round((await readFile(path)).length / 1024)} kB`)
}
