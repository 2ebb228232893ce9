// The site's folder as any static server would give it.
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** Serves a folder of pages, below a path where one is given; gives the address without a slash at its end. */
export async function serve(folder: string, below = ''): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const inFolder = path.startsWith(`${below}/`) ? path.slice(below.length) : '/nowhere'
    readFile(join(folder, inFolder)).then(
      (bytes) => { response.setHeader('content-type', 'text/html; charset=utf-8').end(bytes) },
      () => { response.writeHead(404).end() },
    )
  })
  await new Promise<void>((go) => { server.listen(0, '127.0.0.1', go) })
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}` }
}
