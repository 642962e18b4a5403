import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import style from './road.module.css'

/** The road from this phone to the commune: dashed without a link, solid with one. */
export function Road({
  label,
  online,
  phone,
  phoneDetail,
  count,
  countWords,
  signal,
  commune,
  communeDetail,
  words,
}: {
  /** All of it in one sentence. */
  label: string
  online: boolean
  phone: string
  phoneDetail?: string | undefined
  count: number
  /** `chờ gửi`; with nothing waiting it stands alone. */
  countWords: string
  /** `mất sóng`, `có sóng`. */
  signal: string
  commune: string
  /** When the commune was last reached. */
  communeDetail?: string | undefined
  words?: string | undefined
}) {
  return (
    <>
      <section
        className={classes(
          style['road'],
          online && style['online'],
          online && count === 0 && style['sent'],
        )}
        aria-label={label}
      >
        <div className={style['end']}>
          <span className={classes(style['picture'], style['phone'])}>
            <Icon name="local" />
          </span>
          <b>{phone}</b>
          {phoneDetail && <small>{phoneDetail}</small>}
        </div>
        <div className={style['way']}>
          <span className={style['count']}>
            {count > 0 && <b>{count} </b>}
            {countWords}
          </span>
          <i className={style['line']} />
          <span className={style['signal']}>
            <Icon name={online ? 'signal' : 'no-signal'} size="s" />
            {signal}
          </span>
        </div>
        <div className={style['end']}>
          <span className={style['picture']}>
            <Icon name="unit" />
          </span>
          <b>{commune}</b>
          {communeDetail && <small>{communeDetail}</small>}
        </div>
      </section>
      {words && <p className={style['words']}>{words}</p>}
    </>
  )
}
