// A bar on a terminal; where there is none, a line now and then.
const WIDTH = 30
const QUIET_MS = 10_000
const LAST_LINE = 100

export class Progress {
  private readonly start = performance.now()
  private told = 0

  constructor(private readonly what: string, private readonly total: number, private readonly before = 0) {}

  show(done: number, note = ''): void {
    const seconds = (performance.now() - this.start) / 1000
    const share = this.total === 0 ? 1 : done / this.total
    const rate = (done - this.before) / Math.max(seconds, 0.001)
    const left = rate === 0 ? '' : `, ${Math.ceil((this.total - done) / rate)} s left`
    const filled = Math.round(share * WIDTH)
    const line = `${this.what} [${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}] ${Math.round(share * LAST_LINE)} % ${note}${done < this.total ? left : ''}`
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\u001b[K${line}${done >= this.total ? '\n' : ''}`)
    } else if (performance.now() - this.told > QUIET_MS || done >= this.total) {
      this.told = performance.now()
      process.stderr.write(`${line}\n`)
    }
  }
}
