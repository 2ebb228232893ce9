// Files that one takes away, written by the worker.
import { signal } from '@preact/signals'
import type { ExportKind } from '../../shared/messages.js'
import { words } from './look.js'
import { ask, notice } from './work.js'

export const isSaving = signal(false)

/** Saves a file about some people; about all where none are named. */
export async function save(what: ExportKind, keys: readonly string[] | null): Promise<void> {
  isSaving.value = true
  try {
    const { name, type, bytes } = await ask('export', { what, keys })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([bytes], { type }))
    link.download = name
    link.click()
    setTimeout(() => { URL.revokeObjectURL(link.href) }, 60_000)
  } catch {
    notice.value = words.value.failed
  } finally {
    isSaving.value = false
  }
}
