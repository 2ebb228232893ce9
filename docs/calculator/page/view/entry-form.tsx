import { signal } from '@preact/signals'
import type { JSX, TargetedEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { FormField, FormView } from '../../shared/rows.js'
import type { Source } from '../../shared/sources.js'
import { locale, words } from '../state/look.js'
import { isFormOpen } from '../state/view.js'
import { ask, edits, open, sources } from '../state/work.js'
import { Icon } from './icon.js'

const form = signal<FormView | null>(null)
const kind = signal('')
const added = signal(false)

/** A form whose fields are columns: what is typed becomes a row, and rows are read as all rows are. */
export function EntryForm(): JSX.Element {
  const say = words.value
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    void ask('form', { locale: locale.value }).then((answer) => { form.value = answer })
  }, [locale.value])
  const view = form.value
  return (
    <dialog ref={dialog} class="form" aria-label={say.form} onClose={() => { isFormOpen.value = false; added.value = false }}>
      <header>
        <h2>{say.form}</h2>
        <button type="button" class="quiet" aria-label={say.close} onClick={() => dialog.current?.close()}><Icon name="close" /></button>
      </header>
      {view !== null && (
        <>
          <RecordForm view={view} />
          <CertificateForm view={view} />
          <p role="status" class="added">{added.value ? say.added : ''}</p>
        </>
      )}
    </dialog>
  )
}

function RecordForm({ view }: { readonly view: FormView }): JSX.Element {
  const say = words.value
  const chosen = view.kinds.find(({ word }) => word === kind.value)
  const always = ['learner', 'name', 'kind', 'date', 'title']
  const shown = view.records.filter(({ field }) => always.includes(field) || chosen?.fields.includes(field) === true)
  const lists: Readonly<Record<string, readonly string[]>> = {
    kind: view.kinds.map(({ word }) => word), subject: view.subjects, tier: chosen?.tiers ?? [],
  }
  const optional = new Set(['name', 'title', 'until', ...(chosen !== undefined && chosen.tiers.length > 0 ? ['subject', 'credits'] : [])])
  return (
    <form onSubmit={(event) => { submit(event, say.formRecords, view.records) }}>
      <h3>{say.formRecord}</h3>
      <div class="fields">
        {shown.map(({ field, heading }) => (
          <Field key={field} field={field} heading={heading} list={lists[field]} isOptional={optional.has(field)}
            onPick={field === 'kind' ? (value) => { kind.value = value } : undefined} />
        ))}
      </div>
      <button type="submit" class="main">{say.addRow}</button>
    </form>
  )
}

function CertificateForm({ view }: { readonly view: FormView }): JSX.Element {
  const say = words.value
  return (
    <form onSubmit={(event) => { submit(event, say.formCertificates, view.certificates) }}>
      <h3>{say.formCertificate}</h3>
      <div class="fields">
        {view.certificates.map(({ field, heading }) => (field === 'initial'
          ? <label key={field} class="tick"><input type="checkbox" name="initial" value={view.yes} />{say.initialHint}</label>
          : <Field key={field} field={field} heading={heading} list={field === 'level' ? view.levels : undefined} isOptional={field === 'name'} onPick={undefined} />))}
      </div>
      <button type="submit" class="main">{say.addRow}</button>
    </form>
  )
}

/** A field to be typed in, by what goes into it. */
function Blank({ field, isRequired }: { readonly field: string; readonly isRequired: boolean }): JSX.Element {
  switch (field) {
    case 'date':
    case 'until':
    case 'issuedOn':
      return <input type="date" name={field} required={isRequired} />
    case 'hours':
    case 'credits':
      return <input type="number" step="0.01" min="0.01" name={field} required={isRequired} />
    case 'rank':
      return <input type="number" min="1" name={field} required={isRequired} />
    default:
      return <input type="text" name={field} required={isRequired} autocomplete="off" />
  }
}

function Field({ field, heading, list, isOptional, onPick }: {
  readonly field: string
  readonly heading: string
  readonly list: readonly string[] | undefined
  readonly isOptional: boolean
  readonly onPick: ((value: string) => void) | undefined
}): JSX.Element {
  const say = words.value
  return (
    <label class="field">
      <span>{heading}{isOptional && <small>{say.optional}</small>}</span>
      {list === undefined
        ? <Blank field={field} isRequired={!isOptional} />
        : (
            <select name={field} required={!isOptional} onChange={({ currentTarget }) => onPick?.(currentTarget.value)}>
              <option value="">{say.choose}</option>
              {list.map((word) => <option key={word}>{word}</option>)}
            </select>
          )}
    </label>
  )
}

/** One more row at the end of the form's table; who it is about stays for the next. */
function submit(event: TargetedEvent<HTMLFormElement>, name: string, fields: readonly FormField[]): void {
  event.preventDefault()
  const { currentTarget } = event
  const data = new FormData(currentTarget)
  const cells = fields.map(({ field }) => { const value = data.get(field); return typeof value === 'string' ? value.trim() : '' })
  const now = sources.value
  const at = now.findIndex((source) => source.kind === 'rows' && source.name === name)
  const table = now[at]
  const rows = table?.kind === 'rows' ? table.rows : [fields.map(({ heading }) => heading)]
  const next: Source = { kind: 'rows', name, rows: [...rows, cells] }
  open(at === -1 ? [...now, next] : now.map((source, place) => (place === at ? next : source)), edits.value)
  added.value = true
  for (const input of Array.from(currentTarget.elements)) {
    if ((input instanceof HTMLInputElement) && !['learner', 'name'].includes(input.name)) {
      if (input.type === 'checkbox') input.checked = false
      else input.value = ''
    }
  }
  currentTarget.querySelector<HTMLInputElement>('[name=date],[name=issuedOn]')?.focus()
}
