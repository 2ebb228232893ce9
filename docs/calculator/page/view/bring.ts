// What people bring: from the clipboard, by drag and drop, from a file dialog.
import type { Source } from '../../shared/sources.js'
import { words } from '../state/look.js'
import { add, sources } from '../state/work.js'

/** Takes files as they come. */
export async function bringFiles(files: Iterable<File>): Promise<void> {
  const brought: Source[] = []
  for (const file of files) brought.push({ kind: 'file', name: file.name, bytes: await file.arrayBuffer() })
  if (brought.length > 0) add(...brought)
}

/** Takes a text of rows. */
export function bringText(text: string): void {
  if (text.trim() === '') return
  const place = sources.value.filter(({ kind }) => kind === 'text').length + 1
  add({ kind: 'text', name: words.value.pasted(place), text })
}

/** Takes what was pasted, files before text; says whether there was anything. */
export function bringPasted(data: DataTransfer | null): boolean {
  if (data === null) return false
  if (data.files.length > 0) {
    void bringFiles(Array.from(data.files))
    return true
  }
  const text = data.getData('text/plain')
  bringText(text)
  return text.trim() !== ''
}
