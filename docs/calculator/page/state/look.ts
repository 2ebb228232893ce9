// How the page looks and speaks.
import { computed, effect, signal } from '@preact/signals'
import type { Locale } from 'jinhua-skill-credits'
import { en } from '../words/en.js'
import { zh } from '../words/zh.js'

export type Theme = 'auto' | 'light' | 'dark'

export const locale = signal<Locale>(document.documentElement.lang.startsWith('en') ? 'en' : 'zh')
export const theme = signal<Theme>('auto')
export const words = computed(() => ({ zh, en })[locale.value])

const narrow = matchMedia('(max-width: 760px)')
/** Whether there is room for one thing at a time only. */
export const isNarrow = signal(narrow.matches)
narrow.addEventListener('change', () => { isNarrow.value = narrow.matches })

effect(() => {
  document.documentElement.lang = { zh: 'zh-CN', en: 'en' }[locale.value]
  document.title = words.value.title
})
effect(() => { document.documentElement.dataset['theme'] = theme.value })
