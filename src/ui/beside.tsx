import { type ReactNode, useSyncExternalStore } from 'react'

import style from './beside.module.css'

/** From here on a list and a record both have room; beside.module.css says the same. */
const BOTH_FIT = '(min-width: 960px)'

/** A list with one of its records beside it, where both fit; narrower, the record alone. */
export function Beside({
  label,
  list,
  children,
}: {
  label: string
  list: ReactNode
  children: ReactNode
}) {
  const doBothFit = useSyncExternalStore(listen, () => matchMedia(BOTH_FIT).matches)
  return (
    <div className={style['beside']}>
      {doBothFit && (
        <aside className={style['others']} aria-label={label}>
          {list}
        </aside>
      )}
      <div className={style['detail']}>{children}</div>
    </div>
  )
}

function listen(changed: () => void): () => void {
  const query = matchMedia(BOTH_FIT)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
