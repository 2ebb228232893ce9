import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import type { DefaultTheme } from 'vitepress'
import type { Group, Page, SiteLocale } from '../site/contents.js'
import { CALCULATOR, calculatorIsThere } from '../site/calculator.js'
import { contents, doors, importOf, referenceOf } from '../site/contents.js'
import { tokenize } from '../site/tokenize.js'
import { plainCode, withClasses } from './code-theme.js'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The calculator is no page of the site's own: the router leaves the site for it. */
const calculator = (locale: SiteLocale): DefaultTheme.NavItemWithLink[] => (calculatorIsThere
  ? [{ text: { zh: '在线计算', en: 'Calculator' }[locale], link: `/${locale}/${CALCULATOR}`, target: '_self' }]
  : [])

type Links = DefaultTheme.SidebarItem

const itemOf = (page: Page, locale: SiteLocale): Links => ({ text: page.title[locale], link: `/${locale}/${page.path.replace(/index$/, '')}` })
const listOf = ({ title, pages }: Group, locale: SiteLocale): Links => ({ text: title[locale], items: pages.map((page) => itemOf(page, locale)) })

/**
 * What stands beside the pages of a language. Groups that are a part of their own (the articles, the readings, the API) are listed beside
 * their own pages; elsewhere their first page stands for them.
 */
function sidebar(locale: SiteLocale): DefaultTheme.SidebarMulti {
  const start = listOf(contents[0]!, locale)
  const parts = contents.filter(({ apart }) => apart !== undefined)
  const api = { zh: 'API 参考', en: 'API reference' }[locale]
  return {
    ...Object.fromEntries(parts.map((group) => [`/${locale}/${group.apart}/`, [listOf(group, locale), start]])),
    [`/${locale}/api/`]: [
      { text: api, link: `/${locale}/api/`, items: doors.map((door) => ({ text: importOf(door), link: `/${locale}/${referenceOf(door)}` })) },
      start,
    ],
    [`/${locale}/`]: [
      start,
      {
        text: { zh: '条文和解释', en: 'The text' }[locale],
        items: [...parts.map(({ pages }) => itemOf(pages[0]!, locale)), { text: api, link: `/${locale}/api/` }],
      },
      ...contents.slice(1).filter(({ apart }) => apart === undefined).map((group) => listOf(group, locale)),
    ],
  }
}

/** Left to the build alone: in the browser the theme brings its own, since a function that travels in the site's data needs eval. */
const search = { provider: 'local' as const, options: { miniSearch: { options: { tokenize } as { tokenize?: typeof tokenize } } } }

export default defineConfig({
  base: process.env['DOCS_BASE'] ?? '/',
  srcDir: '.pages',
  title: '技能人才继续教育学分',
  titleTemplate: ':title',
  cleanUrls: false,
  metaChunk: true,
  // To switch the theme without a transition, a style element would be put into the page, which the policy refuses.
  appearance: { disableTransition: false },
  head: [['meta', { name: 'referrer', content: 'no-referrer' }], ['link', { rel: 'icon', href: `${process.env['DOCS_BASE'] ?? '/'}icon.svg`, type: 'image/svg+xml' }]],
  router: { prefetchLinks: false },
  // What stands in braces at the end of a cell is text, no attribute.
  markdown: { theme: plainCode, codeTransformers: [withClasses], attrs: { disable: true } },
  locales: {
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      link: '/zh/',
      title: '技能人才继续教育学分',
      description: '金人社发〔2020〕64号的可执行版本：条文、解释、判例与用法',
      themeConfig: {
        logoLink: '/zh/',
        nav: [
          ...calculator('zh'),
          { text: '条文', link: '/zh/articles/' }, { text: '解释', link: '/zh/readings/' },
          { text: '使用指南', link: '/zh/guide' }, { text: 'API', link: '/zh/api/' },
        ],
        sidebar: sidebar('zh'),
        outline: { label: '本页内容', level: [2, 3] },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '主题',
        lightModeSwitchTitle: '切换到浅色',
        darkModeSwitchTitle: '切换到深色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        skipToContentLabel: '跳到正文',
        notFound: { title: '没有这一页', quote: '地址可能写错了，或者这一页已经改名。', linkText: '回首页', linkLabel: '回首页' },
      },
    },
    en: {
      label: 'English',
      lang: 'en',
      link: '/en/',
      title: 'Skill credits',
      description: '金人社发〔2020〕64号 as an executable spec: articles, readings, vectors, and how to use it',
      themeConfig: {
        logoLink: '/en/',
        nav: [
          ...calculator('en'),
          { text: 'Articles', link: '/en/articles/' }, { text: 'Readings', link: '/en/readings/' },
          { text: 'Guide', link: '/en/guide' }, { text: 'API', link: '/en/api/' },
        ],
        sidebar: sidebar('en'),
        outline: { label: 'On this page', level: [2, 3] },
      },
    },
  },
  themeConfig: {
    externalLinkIcon: true,
    search: {
      ...search,
      options: {
        ...search.options,
        locales: {
          zh: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: {
                displayDetails: '显示摘录', resetButtonTitle: '清空', backButtonTitle: '关闭', noResultsText: '没有找到',
                footer: { selectText: '打开', navigateText: '上下选择', closeText: '关闭', selectKeyAriaLabel: '回车', closeKeyAriaLabel: 'Esc', navigateUpKeyAriaLabel: '上', navigateDownKeyAriaLabel: '下' },
              },
            },
          },
        },
      },
    },
  },
  vite: {
    resolve: {
      alias: [
        // The built library, as a user has it.
        { find: /^jinhua-skill-credits$/, replacement: at('../../dist/index.js') },
        { find: /^jinhua-skill-credits\/(.+)$/, replacement: `${at('../../dist')}/$1.js` },
        { find: /^zod\/v4\/core$/, replacement: at('../../node_modules/zod/v4/core/index.js') },
      ],
    },
    build: {
      chunkSizeWarningLimit: 2000,
      // Comments in a dependency that the bundler cannot read say nothing about the site.
      rollupOptions: { onwarn: (warning, warn) => { if (warning.code !== 'INVALID_ANNOTATION') warn(warning) } },
    },
    plugins: [{
      name: 'site:no-function-in-data',
      apply: 'build',
      // The index is made by now.
      closeBundle: () => { delete search.options.miniSearch.options.tokenize },
    }],
  },
})

