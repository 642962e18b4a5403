import { useLayoutEffect, useRef } from 'react'

import { classes } from '#ui/classes.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import { useWords } from '#ui/words.ts'
import { ariaOf, type InputProps } from './input-props.ts'
import style from './input.module.css'

/** One record or code to choose, with what else is to know of it; those with the same `group` stand together. */
export type Option = {
  id: string
  label: string
  detail?: string | undefined
  group?: string | undefined
}

/** One of many. What was chosen before stays chosen even when it is not among the options. */
export function SelectInput({
  options,
  defaultValue,
  icon,
  none,
  must = false,
  onPick,
  ...aria
}: InputProps & {
  options: readonly Option[]
  defaultValue?: string | undefined
  /** What choosing none of them is called. */
  none?: string | undefined
  /** One is always chosen: there is no choosing none. */
  must?: boolean
  icon?: IconName | undefined
  onPick?: ((id: string) => void) | undefined
}) {
  const t = useWords('ui')
  const known = !defaultValue || options.some(({ id }) => id === defaultValue)
  const ref = useRef<HTMLSelectElement>(null)
  const chosen = useRef(defaultValue ?? '')
  // The options may come after the value: what was chosen is chosen still once its own option is there.
  useLayoutEffect(() => {
    if (ref.current && ref.current.value !== chosen.current) ref.current.value = chosen.current
  }, [options])
  return (
    <div className={classes(style['frame'], aria.invalid && style['wrong'])}>
      {icon && (
        <span className={style['icon']}>
          <Icon name={icon} size="s" />
        </span>
      )}
      <select
        {...ariaOf(aria)}
        ref={ref}
        className={classes(style['control'], style['select'])}
        defaultValue={defaultValue ?? ''}
        onInput={({ currentTarget }) => {
          chosen.current = currentTarget.value
        }}
        onChange={({ currentTarget }) => onPick?.(currentTarget.value)}
      >
        {!must && <option value="">{none ?? t('none')}</option>}
        {!known && (
          <option key={defaultValue} value={defaultValue}>
            {t('unknown')}
          </option>
        )}
        {groupsOf(options).map(({ group, members }) =>
          group === undefined ? (
            members.map(drawOption)
          ) : (
            <optgroup key={`group ${group}`} label={group}>
              {members.map(drawOption)}
            </optgroup>
          ),
        )}
      </select>
      <span className={style['arrow']}>
        <Icon name="down" size="s" />
      </span>
    </div>
  )
}

function drawOption({ id, label }: Option) {
  return (
    <option key={id} value={id}>
      {label}
    </option>
  )
}

/** Options by group, groups in the order they first appear. */
export function groupsOf(
  options: readonly Option[],
): { group: string | undefined; members: Option[] }[] {
  const groups = new Map<string | undefined, Option[]>()
  for (const option of options) {
    const members = groups.get(option.group)
    if (members) members.push(option)
    else groups.set(option.group, [option])
  }
  return [...groups].map(([group, members]) => ({ group, members }))
}
