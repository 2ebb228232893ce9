// Colors of code, as classes: a policy without inline styles has no place for colors in the markup. The theme gives each kind of word a
// color that stands for its class; style.css says what it looks like, light and dark.
import type { ShikiTransformer, ThemeRegistration } from 'shiki'

const CLASSES: Readonly<Record<string, string>> = {
  '#000001': 'code-comment', '#000002': 'code-string', '#000003': 'code-number', '#000004': 'code-keyword', '#000005': 'code-name',
}
const color = (name: string): string => Object.entries(CLASSES).find(([, own]) => own === name)![0]

export const plainCode: ThemeRegistration = {
  name: 'plain-code',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: color('code-comment') } },
    { scope: ['string', 'punctuation.definition.string'], settings: { foreground: color('code-string') } },
    { scope: ['constant.numeric', 'constant.language'], settings: { foreground: color('code-number') } },
    { scope: ['keyword', 'storage'], settings: { foreground: color('code-keyword') } },
    { scope: ['entity.name', 'support.function', 'meta.object-literal.key', 'variable.parameter'], settings: { foreground: color('code-name') } },
  ],
}

/** Puts a class where a color stood, and takes every other style away. */
export const withClasses: ShikiTransformer = {
  name: 'site:classes',
  span(node) {
    const found = /#[0-9a-f]{6}/i.exec(String(node.properties['style'] ?? ''))?.[0].toLowerCase()
    delete node.properties['style']
    const name = CLASSES[found ?? '']
    if (name !== undefined) node.properties['class'] = name
  },
  pre(node) { delete node.properties['style'] },
}
