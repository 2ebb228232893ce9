import { render } from 'preact'
import { startKeeping, takeUp } from './state/keep.js'
import { App } from './view/app.js'

takeUp()
startKeeping()
render(<App />, document.getElementById('page') as HTMLElement)
