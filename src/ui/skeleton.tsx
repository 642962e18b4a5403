import { classes } from './classes.ts'
import { Margin } from './row-list.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import { useWords } from './words.ts'
import style from './skeleton.module.css'

const ROWS = ['a', 'b', 'c', 'd']

/** The shape of a list while its first records are read; shown only when that takes a while. */
export function Skeleton() {
  const t = useWords('ui')
  return (
    <div role="status">
      <VisuallyHidden>{t('opening')}</VisuallyHidden>
      <div className={style['rows']} aria-hidden="true">
        <Margin>
          {ROWS.map((row) => (
            <div key={row} className={style['row']}>
              <span>
                <span className={classes(style['bone'], style['days'])} />
                <span className={classes(style['bone'], style['unit'])} />
              </span>
              <span>
                <span className={classes(style['bone'], style['half'])} />
                <span className={style['bone']} />
                <span className={classes(style['bone'], style['most'])} />
                <span className={classes(style['bone'], style['third'])} />
              </span>
            </div>
          ))}
        </Margin>
      </div>
    </div>
  )
}
