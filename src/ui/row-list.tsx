import { createContext, Fragment, useContext, useMemo, type ReactNode } from 'react'
import {
  type CustomContainerComponentProps,
  type CustomItemComponentProps,
  WindowVirtualizer,
} from 'virtua'

import { useKeptScroll } from './kept-scroll.ts'
import style from './row-list.module.css'

const VIRTUAL_FROM = 60

/** The red margin line down the page, for section heads and lists that belong together. */
export function Margin({ children }: { children: ReactNode }) {
  return <div className={style['margin']}>{children}</div>
}

/**
 * Records under one another on the margin line. Over 60 of them only those in sight are drawn;
 * coming back finds the same place.
 */
export function RowList<T>({
  items,
  keyOf,
  draw,
  label,
  line = true,
}: {
  items: readonly T[]
  keyOf: (item: T) => string
  draw: (item: T) => ReactNode
  /** What the list holds, for screen readers. */
  label: string
  line?: boolean
}) {
  const { ref, cache } = useKeptScroll(items.length > 0 ? label : undefined)
  const size = items.length
  const list = useMemo(() => ({ label, size }), [label, size])
  const className = line ? style['margin'] : style['plain']
  if (items.length <= VIRTUAL_FROM) {
    return (
      <ul className={className} aria-label={label}>
        {items.map((item) => (
          <li key={keyOf(item)}>{draw(item)}</li>
        ))}
      </ul>
    )
  }
  return (
    <ListContext value={list}>
      <div className={className}>
        <WindowVirtualizer ref={ref} data={items} as={List} item={Item} {...(cache && { cache })}>
          {(item) => <Fragment key={keyOf(item)}>{draw(item)}</Fragment>}
        </WindowVirtualizer>
      </div>
    </ListContext>
  )
}

const ListContext = createContext({ label: '', size: 0 })

function List({ style: place, children, ref }: CustomContainerComponentProps) {
  const { label } = useContext(ListContext)
  return (
    <ul ref={ref} style={place} aria-label={label}>
      {children}
    </ul>
  )
}

function Item({ index, style: place, children, ref }: CustomItemComponentProps) {
  const { size } = useContext(ListContext)
  return (
    <li ref={ref} style={place} aria-setsize={size} aria-posinset={index + 1}>
      {children}
    </li>
  )
}
