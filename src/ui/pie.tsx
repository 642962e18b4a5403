import style from './glyph.module.css'

/** How far along something is, by fill: ○ ◔ ◑ ◕ ●, then ⊘ dropped and → passed on. */
export const pieGlyphs = {
  pie0: <circle cx="12" cy="12" r="8.6" />,
  pie1: (
    <>
      <circle cx="12" cy="12" r="8.6" />
      <path className={style['solid']} d="M12 12V6.6A5.4 5.4 0 0 1 17.4 12z" />
    </>
  ),
  pie2: (
    <>
      <circle cx="12" cy="12" r="8.6" />
      <path className={style['solid']} d="M12 6.6a5.4 5.4 0 0 1 0 10.8z" />
    </>
  ),
  pie3: (
    <>
      <circle cx="12" cy="12" r="8.6" />
      <path className={style['solid']} d="M12 12V6.6A5.4 5.4 0 1 1 6.6 12z" />
    </>
  ),
  pie4: (
    <>
      <circle className={style['solid']} cx="12" cy="12" r="9.6" />
      <path className={style['knock']} d="M7.6 12.4l3 3 5.8-6.5" />
    </>
  ),
  dropped: (
    <>
      <circle cx="12" cy="12" r="8.6" />
      <path d="M6.2 17.8L17.8 6.2" />
    </>
  ),
  passedOn: (
    <>
      <circle cx="12" cy="12" r="8.6" />
      <path d="M8.2 12h7.2M12.6 8.8l3.2 3.2-3.2 3.2" />
    </>
  ),
}

export type Pie = keyof typeof pieGlyphs

/** The pie for a share of work done: ○ at 0, ● only when all of it is. */
export function pieOf(percent: number): Pie {
  if (percent >= 100) return 'pie4'
  if (percent >= 70) return 'pie3'
  if (percent >= 30) return 'pie2'
  return percent > 0 ? 'pie1' : 'pie0'
}
