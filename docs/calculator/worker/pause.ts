// Between two slices of work the worker hears what the page has to say.
const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

/** Lets messages in. */
export function pause(): Promise<void> {
  return new Promise((go) => {
    waiting.push(go)
    channel.port2.postMessage(null)
  })
}

const SLICE_MS = 60

/** Does something with each item, in slices; stops where `goesOn` says no. Says how far it is after each slice. */
export async function inSlices<Item>(
  items: readonly Item[], work: (item: Item, index: number) => void, goesOn: () => boolean, said: (done: number) => void,
): Promise<boolean> {
  let since = performance.now()
  for (const [index, item] of items.entries()) {
    work(item, index)
    if (performance.now() - since < SLICE_MS) continue
    said(index + 1)
    await pause()
    if (!goesOn()) return false
    since = performance.now()
  }
  said(items.length)
  return true
}
