import type { JSX } from 'preact'
import type { ApplicationRoute, Level, ReadingId } from 'jinhua-skill-credits'
import { defaultReadings, levels, readingIds, readings } from 'jinhua-skill-credits/regulation'
import { locale, words } from '../state/look.js'
import { by, chooseDefaults, normalYears, ofRows } from '../state/settings.js'
import { decidesFor, filter } from '../state/list.js'
import { tab } from '../state/view.js'
import { results } from '../state/work.js'
import { AsOf, YearChoice } from './filter-bar.js'
import { answerTo, ReadingChoice } from './reading-choice.js'

/** What is asked of everybody. */
export function SettingsTab(): JSX.Element {
  const say = words.value
  const changed = readingIds.filter((id) => answerTo(id) !== defaultReadings[id]).length
  return (
    <div id="tab-panel" role="tabpanel" aria-labelledby="tab-settings" class="settings" tabIndex={0}>
      <section>
        <h2>{say.asked}</h2>
        <div class="asked"><AsOf /><YearChoice /></div>
        <p class="hint">{say.asOfHint}</p>
        <h3>{say.normalYears}</h3>
        <p class="hint">{say.normalYearsHint}</p>
        <div class="fields">{levels.filter(({ appointed }) => !appointed).slice(1).map(({ level, zh, en }) => <NormalYears key={level} level={level} name={{ zh, en }[locale.value]} />)}</div>
        <Route />
        <h3>{say.ofRows}</h3>
        <ForEverybody />
        <p class="trial">{say.trial}</p>
      </section>
      <section>
        <h2>{say.readings}</h2>
        <p class="hint">{say.readingsHint}</p>
        {changed > 0 && (
          <p class="changed-note">
            {say.changedReadings(changed)}
            <button type="button" onClick={() => { chooseDefaults(results.value.reading?.readings ?? {}) }}>{say.resetReadings}</button>
          </p>
        )}
        <div class="reading-list">
          {readingIds.map((id) => (
            <div key={id}>
              <ReadingChoice reading={id} place="settings" />
              <p class="reason">{readings[id].reason[locale.value]}</p>
              <Decides reading={id} />
            </div>
          ))}
        </div>
      </section>
    </div>
  )
}

function NormalYears({ level, name }: { readonly level: Level; readonly name: string }): JSX.Element {
  const given = normalYears.value[level] ?? results.value.reading?.normalYears[level]
  return (
    <label class="field">
      <span>{name}</span>
      <input
        type="number" min={1} step={1} value={given ?? ''}
        onChange={({ currentTarget }) => {
          const years = Number(currentTarget.value)
          const { [level]: _, ...others } = normalYears.value
          normalYears.value = Number.isInteger(years) && years > 0 ? { ...others, [level]: years } : others
        }}
      />
    </label>
  )
}

/** How many people's year a reading decides, and the way to them. */
function Decides({ reading }: { readonly reading: ReadingId }): JSX.Element | null {
  const people = decidesFor.value.get(reading) ?? 0
  if (people === 0) return null
  return (
    <p class="reason">
      <button
        type="button" class="link" onClick={() => {
          filter.value = 'onReading'
          tab.value = 'people'
        }}
      >
        {words.value.decides(people, results.value.reading?.year ?? 0)}
      </button>
    </p>
  )
}

/** How one applies: a reading of article 22 asks for it. */
function Route(): JSX.Element {
  const say = words.value
  return (
    <label class="field">
      <span>{say.by}</span>
      <select value={by.value ?? 'levelRecognition'} onChange={({ currentTarget }) => { by.value = currentTarget.value as ApplicationRoute }}>
        {(Object.keys(say.routes) as ApplicationRoute[]).map((route) => <option key={route} value={route}>{say.routes[route]}</option>)}
      </select>
    </label>
  )
}

/** Four digits; whether there is such a year the library says. */
const isYear = (year: number): boolean => /^\d{4}$/.test(String(year))

/** What holds for all rows beside what each says. */
function ForEverybody(): JSX.Element {
  const say = words.value
  const { occupation, dutyFrom, exemptYears } = ofRows.value
  return (
    <div class="fields">
      <label class="field">
        <span>{say.occupation}</span>
        <input
          type="text" value={occupation} title={say.occupationHint} autocomplete="off"
          onChange={({ currentTarget }) => { ofRows.value = { ...ofRows.value, occupation: currentTarget.value.trim() } }}
        />
      </label>
      <label class="field">
        <span>{say.dutyFrom}</span>
        <input
          type="number" value={dutyFrom ?? ''} onChange={({ currentTarget: { value } }) => {
            ofRows.value = { ...ofRows.value, dutyFrom: isYear(Number(value)) ? Number(value) : null }
          }}
        />
      </label>
      <label class="field">
        <span>{say.exemptYears}</span>
        <input
          type="text" value={exemptYears.join(locale.value === 'zh' ? '、' : ', ')} placeholder={say.exemptYearsHint} autocomplete="off"
          onChange={({ currentTarget: { value } }) => {
            ofRows.value = { ...ofRows.value, exemptYears: [...new Set((value.match(/\d{4}/g) ?? []).map(Number).filter(isYear))] }
          }}
        />
      </label>
    </div>
  )
}
