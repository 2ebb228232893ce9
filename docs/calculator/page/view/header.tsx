import type { JSX } from 'preact'
import type { Theme } from '../state/look.js'
import { locale, theme, words } from '../state/look.js'
import { Icon } from './icon.js'

export function Header(): JSX.Element {
  const say = words.value
  // A page of the site knows the way back; a file saved from it has lost it.
  const home = location.protocol === 'file:' ? undefined : document.documentElement.dataset['home']
  return (
    <header class="top">
      <div class="brand">
        <h1>{say.title}</h1>
        <p>{say.subtitle}</p>
        {home !== undefined && <a href={home}>{say.home}</a>}
      </div>
      <details class="private">
        <summary><Icon name="lock" /><span>{say.private}</span></summary>
        <p>{say.privateMore}</p>
      </details>
      <div class="looks">
        <button type="button" class="quiet" lang={{ zh: 'en', en: 'zh-CN' }[locale.value]} onClick={() => { locale.value = locale.value === 'zh' ? 'en' : 'zh' }}>{say.otherLanguage}</button>
        <label class="bare">
          <span class="hidden">{say.theme}</span>
          <select value={theme.value} onChange={({ currentTarget }) => { theme.value = currentTarget.value as Theme }}>
            {(Object.keys(say.themes) as Theme[]).map((name) => <option key={name} value={name}>{say.themes[name]}</option>)}
          </select>
        </label>
      </div>
    </header>
  )
}
