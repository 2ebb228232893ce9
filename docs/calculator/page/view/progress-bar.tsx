import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { words } from '../state/look.js'
import { savedName, saving, stopSaving } from '../state/save.js'
import type { TimedProgress } from '../state/work.js'
import { cancel, results } from '../state/work.js'

/** A guess is never shown as done. */
const MOST_GUESSED = 0.97
const TICK_MS = 100

/** How much is done: as counted, or by the pace of the first rows where there is nothing to count yet. */
function doneBy({ done, of, perSecond, since }: TimedProgress, now: number): number {
  return perSecond === null ? done : Math.min(MOST_GUESSED * of, (perSecond * (now - since)) / 1000)
}

/** How far the rows are. */
export function ProgressBar(): JSX.Element | null {
  const { progress, isPreview, isDone } = results.value
  if (progress === null) return null
  return (
    <Bar className={isDone ? 'progress quietly' : 'progress'} progress={progress} of="" onCancel={isDone ? null : cancel}>
      {isPreview && <span class="hint">{words.value.previewOnly}</span>}
    </Bar>
  )
}

/** How far a file is that is being written. */
export function SavingBar(): JSX.Element {
  const say = words.value
  return (
    <>
      {saving.value !== null && <Bar className="progress saving" progress={saving.value} of={say.exporting} onCancel={stopSaving} />}
      <span class="hidden" role="status">{savedName.value === '' ? '' : say.saved(savedName.value)}</span>
    </>
  )
}

function Bar({ className, progress, of, onCancel, children }: {
  readonly className: string
  readonly progress: TimedProgress
  /** What it is about, where that is not plain. */
  readonly of: string
  /** Null where it would be no use. */
  readonly onCancel: (() => void) | null
  readonly children?: ComponentChildren
}): JSX.Element {
  const now = useSignal(0)
  const isGuess = progress.perSecond !== null
  useEffect(() => {
    if (!isGuess) return undefined
    const timer = setInterval(() => { now.value = performance.now() }, TICK_MS)
    return () => { clearInterval(timer) }
  }, [isGuess])
  const say = words.value
  const done = Math.floor(doneBy(progress, Math.max(now.value, progress.since)))
  const text = say.progress(of, say.part[progress.part], done, progress.of)
  return (
    <div class={className}>
      <progress aria-label={text} {...(progress.of > 0 && { max: progress.of, value: done })} />
      <span aria-hidden="true">{text}</span>
      {children}
      {onCancel !== null && <button type="button" onClick={onCancel}>{say.cancel}</button>}
    </div>
  )
}
