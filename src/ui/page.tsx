import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import style from './page.module.css'

/** What a screen is about, between its bar and its dock. `busy` while the first records are read. */
export function Page({ busy = false, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <main className={style['page']} id="content" tabIndex={-1} aria-busy={busy || undefined}>
      {children}
    </main>
  )
}

/** A screen outside the shell: signing in, a browser too old. */
export function AlonePage({ children }: { children: ReactNode }) {
  return <div className={style['alone']}>{children}</div>
}

/**
 * The actions of a screen, always at hand; the last one is the main one and takes the room.
 * `bare` goes without a line where nothing scrolls under it.
 */
export function Dock({ bare = false, children }: { bare?: boolean; children: ReactNode }) {
  return <div className={classes(style['dock'], bare && style['bare'])}>{children}</div>
}

/** Keeps the edge of the page free; `space` sets it off from what stands above. */
export function Pad({ space = false, children }: { space?: boolean; children: ReactNode }) {
  return <div className={classes(style['pad'], space && style['space'])}>{children}</div>
}

/** Small things side by side, going on to the next line. */
export function Wrap({ children }: { children: ReactNode }) {
  return <div className={style['wrap']}>{children}</div>
}
