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

/** The first line by which Excel, and the reader, know the separator: what was copied from a sheet has tabs, whatever its cells hold. */
const BY_TABS = 'sep=\t\n'

/** Takes a text of rows. */
export function bringText(rows: string): void {
  if (rows.trim() === '') return
  const text = rows.includes('\t') ? BY_TABS + rows : rows
  const place = sources.value.filter(({ kind }) => kind === 'text').length + 1
  add({ kind: 'text', name: words.value.pasted(place), text })
}

/** Takes what was pasted, text before files: Excel copies a picture of the cells beside them. Says whether there was anything. */
export function bringPasted(data: DataTransfer | null): boolean {
  if (data === null) return false
  const text = data.getData('text/plain')
  if (text.trim() !== '') bringText(text)
  else void bringFiles(Array.from(data.files))
  return text.trim() !== '' || data.files.length > 0
}
