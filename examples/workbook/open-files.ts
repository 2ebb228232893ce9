// Files from disk to sheets.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Bilingual } from 'jinhua-skill-credits'
import type { OpenFiles } from './join-books.js'
import { joinBooks } from './join-books.js'
import type { Book } from './open-book.js'
import { openBook } from './open-book.js'
import { Problem } from './problem.js'

/** Opens files, in order. */
export async function openFiles(paths: readonly string[]): Promise<OpenFiles> {
  const books: Book[] = []
  for (const path of paths) books.push(await openBook(basename(path), await bytesOf(path)))
  return joinBooks(books)
}

const FAULTS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '没有这个文件', en: 'there is no such file' },
  EISDIR: { zh: '这是文件夹，请给出文件', en: 'this is a folder' },
  EACCES: { zh: '没有读取的权限', en: 'no permission to read it' },
  EPERM: { zh: '没有读取的权限', en: 'no permission to read it' },
  EBUSY: { zh: '正被其他程序占用，请先关闭', en: 'it is in use by another program' },
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    // A lock file may not be readable; what it is shows in its name.
    return basename(path).startsWith('~$') ? new Uint8Array() : await readFile(path)
  } catch (error) {
    const words = FAULTS[(error as NodeJS.ErrnoException).code ?? '']
    if (words === undefined) throw error
    throw new Problem({ zh: `“${basename(path)}”：${words.zh}`, en: `“${basename(path)}”: ${words.en}` })
  }
}
