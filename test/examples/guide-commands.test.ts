// The guide's page on a company's own server: its commands are run as they stand, and the files fetched by HTTPS.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const has = (command: string): boolean => spawnSync('which', [command]).status === 0
const needs = (what: string): typeof it => {
  if (!has(what)) console.warn(`the guide's commands: tests that need ${what} were left out; it is not installed`)
  return has(what) ? it : it.skip as typeof it
}
const withOpenssl = needs('openssl')
const withNginx = needs('nginx')

/** The block of commands that a page marks by a name. */
function blockOf(page: string, name: string): string {
  const [, block] = new RegExp(`<!-- commands: ${name} -->\\n\`\`\`\\w+\\n(.*?)\`\`\``, 's').exec(readFileSync(join(root, page), 'utf8')) ?? []
  if (block === undefined) throw new Error(`${page} has no commands called ${name}`)
  return block
}

const PAGES = ['docs/zh/server.md', 'docs/en/server.md'] as const
const folder = mkdtempSync(join(tmpdir(), 'server-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const fetched = (port: number, path: string): Promise<{ authorized: boolean; text: string }> => new Promise((resolve, reject) => {
  const options = { host: '127.0.0.1', port, path, servername: 'jinhua.factory.lan', ca: readFileSync(join(folder, 'ca.crt')) }
  get(options, (response) => {
    let text = ''
    response.on('data', (part: Buffer) => { text += part.toString() })
    response.on('end', () => { resolve({ authorized: true, text }) })
  }).on('error', reject)
})

describe('the page on a company’s own server', () => {
  it.each(['certificate', 'files', 'nginx', 'wps'])('has the same commands in both languages: %s', (name) => {
    expect(blockOf(PAGES[0], name)).toBe(blockOf(PAGES[1], name))
  })

  withOpenssl('makes a certificate that the server’s name is trusted by, and that no other is', async () => {
    execFileSync('bash', ['-euc', blockOf(PAGES[0], 'certificate')], { cwd: folder, stdio: 'ignore' })
    const server = createServer({ key: readFileSync(join(folder, 'server.key')), cert: readFileSync(join(folder, 'server.crt')) }, (_, response) => { response.end('served') })
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    const { port } = server.address() as AddressInfo
    try {
      expect(await fetched(port, '/')).toEqual({ authorized: true, text: 'served' })
      await expect(new Promise((resolve, reject) => {
        get({ host: '127.0.0.1', port, servername: 'other.factory.lan', ca: readFileSync(join(folder, 'ca.crt')) }, resolve).on('error', reject)
      })).rejects.toThrow(/altnames|certificate/i)
    } finally {
      server.close()
    }
  })

  it('puts every file in place that the hosts ask for, under the server’s address', () => {
    for (const host of ['excel-addin', 'wps-addin']) {
      cpSync(join(root, 'examples', host), join(folder, 'examples', host), { recursive: true, filter: (path) => !path.includes('node_modules') })
      // Written by the wrappers' own command, which has tests of its own.
      writeFileSync(join(folder, 'examples', host, 'functions.js'), '// functions')
    }
    mkdirSync(join(folder, 'srv'), { recursive: true })
    for (const file of ['server.crt', 'server.key']) writeFileSync(join(folder, file), '', { flag: 'a' })
    const commands = blockOf(PAGES[0], 'files').replaceAll('sudo ', '').replaceAll('/srv/jinhua', join(folder, 'srv/jinhua'))
    execFileSync('bash', ['-euc', commands], { cwd: folder })
    const manifest = readFileSync(join(folder, 'jinhua-manifest.xml'), 'utf8')
    expect(manifest).not.toContain('localhost')
    const served = [...manifest.matchAll(/https:\/\/jinhua\.factory\.lan:8443\/([\w.]+)/g)].map(([, file]) => file)
    expect(new Set(served)).toEqual(new Set(['functions.html', 'functions.js', 'functions.json']))
    const www = join(folder, 'srv/jinhua/www')
    for (const file of served) expect(readFileSync(join(www, 'excel', file ?? ''), 'utf8').length).toBeGreaterThan(0)
    for (const file of ['index.html', 'manifest.xml', 'ribbon.xml', 'functions.js', 'functions.json']) expect(readFileSync(join(www, 'wps', file), 'utf8').length).toBeGreaterThan(0)
    const { name, addonType } = JSON.parse(readFileSync(join(root, 'examples/wps-addin/package.json'), 'utf8')) as { name: string; addonType: string }
    expect(blockOf(PAGES[0], 'wps')).toContain(`name="${name}" type="${addonType}" url="https://jinhua.factory.lan:8444/"`)
  })

  withNginx('has settings that nginx takes', () => {
    const servers = blockOf(PAGES[0], 'nginx').replaceAll('/srv/jinhua', join(folder, 'srv/jinhua'))
    writeFileSync(join(folder, 'nginx.conf'), `pid ${join(folder, 'nginx.pid')};\nerror_log ${join(folder, 'error.log')};\nevents {}\nhttp {\naccess_log off;\n${servers}}\n`)
    const { status, stderr } = spawnSync('nginx', ['-t', '-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, expect.stringContaining('test is successful')])
  })
})
