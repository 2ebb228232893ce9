// The person looked at, and a further course that one thinks of.
import { effect, signal } from '@preact/signals'
import type { Course, PersonView, WhatIfView } from '../../shared/person.js'
import { selected } from './list.js'
import { locale } from './look.js'
import { ask, results } from './work.js'

export const person = signal<PersonView | null>(null)
export const course = signal<Course>({ kind: 'practice', subject: 'professional', amount: 6, days: 1, date: '' })
export const outcome = signal<WhatIfView | null>(null)

// Asked anew whenever everybody was assessed anew; an answer that comes too late is nobody's.
let asked = 0
effect(() => {
  const key = selected.value
  const { version, isDone } = results.value
  const language = locale.value
  if (key === null || version === 0) {
    person.value = null
    return
  }
  if (!isDone || language === '' as string) return
  asked += 1
  const mine = asked
  void ask('person', { key }).then((answer) => {
    if (mine === asked) person.value = answer
  })
})

let tried = 0
effect(() => {
  const view = person.value
  const wanted = course.value
  if (view === null) {
    outcome.value = null
    return
  }
  tried += 1
  const mine = tried
  void ask('whatIf', { key: view.key, course: { ...wanted, date: wanted.date === '' ? dayAfter(view.asOf) : wanted.date } }).then((answer) => {
    if (mine === tried) outcome.value = answer
  })
})

const DAY_MS = 86_400_000

/** The first day on which one can still learn; that of the question itself where its year ends on it. */
export function dayAfter(asOf: string): string {
  const next = new Date(Date.parse(asOf) + DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length)
  return next.slice(0, 'YYYY'.length) === asOf.slice(0, 'YYYY'.length) ? next : asOf
}
