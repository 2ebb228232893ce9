// Seals the built pages: each gets a policy that allows what it brought and nothing else. Its inline scripts are allowed by their hashes,
// which are known only after the build.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g

/** The policy of a page: its own files and its own inline scripts, no other origin, no style in the markup, no eval, no frame, no form. */
export function policyOf(html: string): string {
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(({ 1: code = '' }) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  return [
    'default-src \'none\'',
    `script-src 'self' ${[...new Set(hashes)].join(' ')}`.trim(),
    'style-src \'self\'',
    // The theme's icons are in its style sheet, as data.
    'img-src \'self\' data:',
    'font-src \'none\'',
    'connect-src \'none\'',
    'worker-src \'self\'',
    'base-uri \'none\'',
    'form-action \'none\'',
  ].join('; ')
}

/** A page with its policy, first in its head, where it binds everything after it. */
export function sealed(html: string): string {
  // What is styled in the markup would be refused; the theme sets it again by script, which is allowed.
  const plain = html.replace(/(<[a-z][^<>]*?) style="[^"]*"/g, '$1')
  return plain.replace(/<meta charset="utf-8">/, `$&\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(plain)}">`)
}

/** Seals every page below a folder. A page that has a policy of its own keeps it. */
export function sealAll(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
    const path = join(folder, file)
    const html = readFileSync(path, 'utf8')
    if (!html.includes('Content-Security-Policy')) writeFileSync(path, sealed(html))
  }
}
