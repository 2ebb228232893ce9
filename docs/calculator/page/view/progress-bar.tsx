import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { words } from '../state/look.js'
import type { TimedProgress } from '../state/work.js'
import { cancel, results } from '../state/work.js'

/** A guess is never shown as done. */
const MOST_GUESSED = 0.97
const TICK_MS = 100

/** How much is done: as counted, or by the pace of the first rows where there is nothing to count yet. */
function doneBy({ done, of, perSecond, since }: TimedProgress, now: number): number {
  return perSecond === null ? done : Math.min(MOST_GUESSED * of, (perSecond * (now - since)) / 1000)
}

export function ProgressBar(): JSX.Element | null {
  const { progress, isPreview, isDone } = results.value
  const now = useSignal(0)
  const isGuess = progress !== null && progress.perSecond !== null
  useEffect(() => {
    if (!isGuess) return undefined
    const timer = setInterval(() => { now.value = performance.now() }, TICK_MS)
    return () => { clearInterval(timer) }
  }, [isGuess])
  if (progress === null) return null
  const say = words.value
  const done = Math.floor(doneBy(progress, Math.max(now.value, progress.since)))
  const text = say.progress(say.part[progress.part], done, progress.part === 'opening' ? 0 : progress.of)
  return (
    <div class={isDone ? 'progress quietly' : 'progress'}>
      <progress max={progress.of} aria-label={text} {...(progress.part !== 'opening' && { value: done })} />
      <span aria-hidden="true">{text}</span>
      {isPreview && <span class="hint">{say.previewOnly}</span>}
      {!isDone && <button type="button" onClick={cancel}>{say.cancel}</button>}
    </div>
  )
}
