import { render } from 'preact'
import { isKept, startKeeping, takeUp } from './state/keep.js'
import { edits } from './state/work.js'
import { App } from './view/app.js'
import { bringFiles } from './view/bring.js'

// Whatever is dropped anywhere is brought; a browser would leave the page for it.
addEventListener('dragover', (event) => { event.preventDefault() })
addEventListener('drop', (event) => {
  event.preventDefault()
  void bringFiles(Array.from(event.dataTransfer?.files ?? []))
})
// What was mended by hand is not lost by a slip.
addEventListener('beforeunload', (event) => { if (edits.value.length > 0 && !isKept.value) event.preventDefault() })

takeUp()
startKeeping()
render(<App />, document.getElementById('page') as HTMLElement)
