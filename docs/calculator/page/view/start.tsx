import type { JSX } from 'preact'
import { signal } from '@preact/signals'
import { isNarrow, words } from '../state/look.js'
import { isAdding, isFormOpen } from '../state/view.js'
import { add } from '../state/work.js'
import { bringFiles, bringPasted, bringText } from './bring.js'
import { Icon } from './icon.js'

const typed = signal('')
const isOver = signal(false)

/** The ways in: on a page without data the whole of it, else a panel above what is there. */
export function Start({ isMore = false }: { readonly isMore?: boolean }): JSX.Element {
  const say = words.value
  const ways = <div class="ways"><PasteWay /><FileWay /><FormWay /></div>
  if (isMore) {
    return (
      <section class="more-data" aria-label={say.addData}>
        <h2 class="hidden">{say.addData}</h2>
        {ways}
        <button type="button" class="quiet close" aria-label={say.close} onClick={() => { isAdding.value = false }}><Icon name="close" /></button>
      </section>
    )
  }
  return (
    <main id="main" class="start" tabIndex={-1}>
      <h2>{say.startHeading}</h2>
      <p class="lead">{say.startText}</p>
      {ways}
      <p><button type="button" class="link" onClick={() => { add({ kind: 'demo' }) }}>{say.tryDemo}</button></p>
      <p class="trial">{say.trial}</p>
    </main>
  )
}

function PasteWay(): JSX.Element {
  const say = words.value
  return (
    <section class="way">
      <h3><Icon name="paste" />{say.paste}</h3>
      <label class="hidden" for="paste">{say.paste}</label>
      <textarea
        id="paste" class="paste" placeholder={isNarrow.value ? say.pasteHintTouch : say.pasteHint} value={typed.value} spellcheck={false} autocomplete="off"
        onInput={({ currentTarget }) => { typed.value = currentTarget.value }}
        onPaste={(event) => { if (typed.value === '' && bringPasted(event.clipboardData)) event.preventDefault() }}
      />
      {typed.value !== '' && <button type="button" class="main" onClick={() => { bringText(typed.value); typed.value = '' }}>{say.pasteRead}</button>}
    </section>
  )
}

function FileWay(): JSX.Element {
  const say = words.value
  return (
    <section
      class={isOver.value ? 'way drop over' : 'way drop'}
      onDragOver={() => { isOver.value = true }}
      onDragLeave={() => { isOver.value = false }}
      onDrop={() => { isOver.value = false }}
    >
      <h3><Icon name="file" />{say.drop}</h3>
      <p>{say.dropHint}</p>
      <label class="button">
        {say.chooseFiles}
        <input
          type="file" class="hidden" multiple accept=".xlsx,.csv,.tsv,.txt"
          onChange={({ currentTarget }) => {
            void bringFiles(Array.from(currentTarget.files ?? []))
            currentTarget.value = ''
          }}
        />
      </label>
    </section>
  )
}

function FormWay(): JSX.Element {
  const say = words.value
  return (
    <section class="way">
      <h3><Icon name="form" />{say.form}</h3>
      <p>{say.formHint}</p>
      <button type="button" onClick={() => { isFormOpen.value = true }}>{say.openForm}</button>
    </section>
  )
}
