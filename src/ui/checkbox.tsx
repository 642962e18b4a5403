import { Blank } from './blank.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { OptionInput } from './option-input.tsx'
import style from './check.module.css'

/** One thing to tick. */
export function Checkbox({
  label,
  detail,
  name,
  value = 'true',
  defaultChecked,
  checked,
  onPick,
  slim = false,
  bare = false,
}: {
  label: string
  detail?: string | undefined
  name?: string | undefined
  value?: string
  defaultChecked?: boolean | undefined
  checked?: boolean | undefined
  onPick?: ((checked: boolean) => void) | undefined
  /** 48 px in place of 60, for long lists. */
  slim?: boolean
  /** At the edge of the page, in no card. */
  bare?: boolean
}) {
  return (
    <>
      <Blank name={name} />
      <OptionInput
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={defaultChecked}
        checked={checked}
        onPick={onPick}
        className={classes(style['check'], slim && style['slim'], bare && style['bare'])}
      >
        <span className={style['box']}>
          <Icon name="check" />
        </span>
        <span className={style['words']}>
          <b>{label}</b>
          {detail && <small>{detail}</small>}
        </span>
      </OptionInput>
    </>
  )
}
