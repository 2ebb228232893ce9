// Drawings a word wide; what they mean is said beside them.
import type { JSX } from 'preact'

const PATHS = {
  lock: 'M4 7V5a4 4 0 0 1 8 0v2h1v7H3V7zm2 0h4V5a2 2 0 0 0-4 0z',
  paste: 'M5 2h6v2h2v10H3V4h2zm1.5 1.5v2h3v-2z',
  file: 'M4 1.5h5L12.5 5v9.5h-8.5zM9 2.5V5h2.5z',
  form: 'M2.5 3h11v2.5h-11zm0 4.2h11v2.5h-11zm0 4.3h7V14h-7z',
  plus: 'M7 3h2v4h4v2H9v4H7V9H3V7h4z',
  down: 'M3 5.5 8 11l5-5.5z',
  back: 'M10.5 2.5 5 8l5.5 5.5 1.2-1.2L7.4 8l4.3-4.3z',
  print: 'M4.5 2h7v3h-7zM2 6h12v6h-2.5v2h-7v-2H2zm4 4.5v2h4v-2z',
  warn: 'M8 1.5 15 14H1zM7.2 6v4h1.6V6zm0 5v1.6h1.6V11z',
  reading: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm-.8 9.6V10h1.6v1.6zm2.2-3.7c-.5.4-.6.6-.6 1.1H7.2c0-1 .3-1.5 1-2 .5-.4.7-.6.7-1 0-.5-.4-.8-.9-.8s-.9.3-1 .9l-1.5-.3C5.700 4.600 6.700 3.900 8 3.900c1.400 0 2.500.8 2.500 2.100 0 .9-.4 1.400-1.100 1.900z',
  check: 'm6.3 12.200-4-4 1.300-1.300 2.700 2.700 6.100-6.100 1.300 1.300z',
  close: 'm3.500 4.700 1.200-1.200L8 6.800l3.300-3.300 1.200 1.200L9.200 8l3.300 3.300-1.200 1.200L8 9.200l-3.300 3.300-1.200-1.200L6.800 8z',
} as const

export function Icon({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" d={PATHS[name]} /></svg>
}
