import type { JSX } from 'preact'
import type { Level } from 'jinhua-skill-credits'
import { defaultReadings, levels, readingIds, readings } from 'jinhua-skill-credits/regulation'
import { locale, words } from '../state/look.js'
import { chooseDefaults, normalYears } from '../state/settings.js'
import { results } from '../state/work.js'
import { AsOf, YearChoice } from './filter-bar.js'
import { answerTo, ReadingChoice } from './reading-choice.js'

const MOST_YEARS = 30

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
        type="number" min={1} max={MOST_YEARS} step={1} value={given ?? ''}
        onChange={({ currentTarget }) => {
          const years = Number(currentTarget.value)
          const { [level]: _, ...others } = normalYears.value
          normalYears.value = Number.isInteger(years) && years >= 1 && years <= MOST_YEARS ? { ...others, [level]: years } : others
        }}
      />
    </label>
  )
}
