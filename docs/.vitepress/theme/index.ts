import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { defineAsyncComponent } from 'vue'
import { tokenize } from '../../site/tokenize.js'
import './style.css'

const HAS_LATIN = /[a-z]/i
const TYPOS = 0.2

/** How the search looks things up: every word must be there; Latin words may have a letter wrong, Chinese ones may not. */
const searchOptions = {
  combineWith: 'AND' as const,
  prefix: true,
  fuzzy: (term: string): number | false => (HAS_LATIN.test(term) ? TYPOS : false),
  boost: { title: 4, titles: 2, text: 1 },
}

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app, siteData }) {
    siteData.value.themeConfig.search.options.miniSearch = { options: { tokenize }, searchOptions }
    app.component('WorkedExample', defineAsyncComponent(() => import('./WorkedExample.vue')))
  },
}

export default theme
