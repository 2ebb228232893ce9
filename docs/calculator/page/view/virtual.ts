// A list of any length with only the rows in view.
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

const SPARE_ROWS = 8

/** The rows in view of a scroller. */
export interface Window {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly from: number
  readonly to: number
  readonly onScroll: () => void
  /** Brings a row into view. */
  readonly show: (row: number) => void
}

/** Keeps track of which rows are in view. */
export function useWindow(count: number, rowHeight: number, above: number): Window {
  const scroller = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ top: 0, height: 600 })
  const look = (): void => {
    const element = scroller.current
    if (element === null) return
    const next = { top: element.scrollTop, height: element.clientHeight }
    setPlace((now) => (now.top === next.top && now.height === next.height ? now : next))
  }
  useLayoutEffect(look)
  useEffect(() => {
    const watcher = new ResizeObserver(look)
    if (scroller.current !== null) watcher.observe(scroller.current)
    return () => { watcher.disconnect() }
  }, [])
  return {
    scroller,
    from: Math.max(0, Math.floor(place.top / rowHeight) - SPARE_ROWS),
    to: Math.min(count, Math.ceil((place.top + place.height) / rowHeight) + SPARE_ROWS),
    onScroll: look,
    show: (row) => {
      const element = scroller.current
      if (element === null) return
      const [top, room] = [row * rowHeight, element.clientHeight - above]
      const beyond = top < element.scrollTop ? element.scrollTop - top : top + rowHeight - element.scrollTop - room
      if (beyond <= 0) return
      // One step moves by one row; whoever comes from afar wants to see what is around.
      if (beyond > 2 * rowHeight) element.scrollTop = top - (room - rowHeight) / 2
      else element.scrollTop += top < element.scrollTop ? -beyond : beyond
    },
  }
}
