export type { AmendedFigure } from './amended-figures.js'
export type {
  AnswerWords, Catalog, FactsOfPeriod, FigureGap, FigureWord, Learning, PlanOutcome, ReachableStep, Source, Span, UnknownReason,
} from './catalog.js'
export { considerations } from './considerations.js'
export type { Consideration, ConsideredFigure, WeighingArticle } from './considerations.js'
export { en } from './en.js'
export { explain } from './explain.js'
export type { Explicable, ExplainOptions } from './explain.js'
export type { About, Bar, Chart, Explanation, Line } from './explanation.js'
export { renderHtml } from './render-html.js'
export { renderMarkdown } from './render-markdown.js'
export { renderText } from './render-text.js'
export { zh } from './zh.js'
