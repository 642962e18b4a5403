import style from './glyph.module.css'

/** The six sending marks as shapes: dashed is no link, solid is link, a diamond asks for a person. */
export const markGlyphs = {
  draft: (
    <>
      <rect x="6" y="2.6" width="12" height="18.8" rx="2.8" strokeDasharray="3 2.4" />
      <path d="M9.4 15.2l.5-2.2 4.2-4.2 1.7 1.7-4.2 4.2z" />
    </>
  ),
  local: (
    <>
      <rect x="6" y="2.6" width="12" height="18.8" rx="2.8" />
      <path d="M9.1 12.2l2.1 2.1 3.7-4.3" />
    </>
  ),
  wait: (
    <>
      <circle cx="12" cy="12" r="9.2" strokeDasharray="3.3 2.48" />
      <path d="M12 16.6V7.9M8.4 11.3L12 7.7l3.6 3.6" />
    </>
  ),
  send: (
    <>
      <path className={style['turning']} d="M20.9 9.6A9.2 9.2 0 1 1 15.6 3.5" />
      <path d="M12 16.6V7.9M8.4 11.3L12 7.7l3.6 3.6" />
    </>
  ),
  sent: (
    <>
      <circle className={style['solid']} cx="12" cy="12" r="10" />
      <path className={style['knock']} d="M7.4 12.4l3.1 3.1 6.1-6.8" />
    </>
  ),
  attention: (
    <>
      <path className={style['filled']} strokeWidth="1" d="M12 1.4L22.6 12 12 22.6 1.4 12z" />
      <path className={style['knock']} d="M12 6.8v6.4M12 16.6v.2" />
    </>
  ),
}
