// A static server as plain as there is: files below a folder, `index.html` for a folder, 404 for the rest. It sends no header that the site
// could lean on.
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json',
}

export interface Served {
  readonly origin: string
  readonly close: () => void
}

/** Serves a folder under a path: '/' or '/some/where/'. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    const inside = normalize(path.slice(base.length - 1))
    const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside)
    if (!path.startsWith(base) || !file.startsWith(folder) || !isFile(file)) {
      response.writeHead(404, { 'content-type': TYPES['.html'] }).end('not found')
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
  })
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => { server.close() } }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
