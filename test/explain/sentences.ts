// Reading numbers and dates out of sentences, whatever the language writes them like.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** The numbers of a sentence, in rising order: dates as their year, month and day; a level's grade is part of its name. */
export function numbersIn(text: string): number[] {
  const inDigits = MONTHS.reduce((said, month, index) => said.replaceAll(month, String(index + 1)), text.replace(/\(grade \d\)/g, ''))
  return [...inDigits.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number)).sort((a, b) => a - b)
}

/** Every number that a result holds, those inside dates and ids among them. */
export function numbersOf(result: unknown): Set<number> {
  return new Set(numbersIn(JSON.stringify(result)))
}
