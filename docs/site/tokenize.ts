// How the search cuts text into words, when the index is made and when somebody searches. Chinese has no spaces between words: cut at
// spaces, a whole sentence is one word, and nothing is found inside it.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a text, Chinese or not. */
export function tokenize(text: string): string[] {
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment)
}
