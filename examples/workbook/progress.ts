// A bar on the screen while thousands of rows are worked through; nothing where there is no screen or little to do.

/** Where a bar is drawn. */
export interface Screen {
  readonly isTTY?: boolean
  write: (text: string) => unknown
}

const FROM_ROWS = 3000
const WIDTH = 30
const AT_MOST_EVERY_MS = 100

/** Says how far the work is. */
export interface Progress {
  /** The work begins a part, of so many steps. */
  part: (name: string, steps: number) => void
  step: () => void
  end: () => void
}

const SILENT: Progress = { part: () => undefined, step: () => undefined, end: () => undefined }

/** A bar for so many rows. */
export function progressFor(rows: number, screen: Screen, now: () => number = Date.now): Progress {
  if (screen.isTTY !== true || rows < FROM_ROWS) return SILENT
  let [name, steps, done, drawn] = ['', 1, 0, 0]
  const draw = (): void => {
    drawn = now()
    const full = Math.min(WIDTH, Math.floor((done / steps) * WIDTH))
    screen.write(`\r\u001b[K${name} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done}/${steps}`)
  }
  return {
    part: (next, of) => { [name, steps, done] = [next, Math.max(1, of), 0]; draw() },
    step: () => { done += 1; if (done === steps || now() - drawn > AT_MOST_EVERY_MS) draw() },
    end: () => screen.write('\r\u001b[K'),
  }
}
