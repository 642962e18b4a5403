import style from './logo.module.css'

/** The mark of Gần Dân: â, a nón lá over a round letter. */
export function Logo() {
  return (
    <svg className={style['logo']} viewBox="0 0 32 32" role="img" aria-label="Gần Dân">
      <path className={style['hat']} d="M5 12.6 16 4.4l11 8.2" />
      <circle className={style['letter']} cx="14.8" cy="21.4" r="6.4" />
      <path className={style['letter']} d="M22.6 15.8v11.8" />
    </svg>
  )
}
