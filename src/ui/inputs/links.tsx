import { useState } from 'react'

import { Blank } from '#ui/blank.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { useWords } from '#ui/words.ts'
import { groupsOf, type Option } from './select.tsx'
import style from './input.module.css'

/** Several of many, ticked in a list that folds away; folded, it names what is chosen. */
export function LinksInput({
  name,
  options,
  defaultValue,
  icon,
  held,
}: {
  name: string
  options: readonly Option[]
  defaultValue?: readonly string[] | undefined
  icon?: IconName | undefined
  /** Those that stay chosen, and why. */
  held?: { ids: readonly string[]; why: string } | undefined
}) {
  const t = useWords('ui')
  const [chosen, setChosen] = useState<readonly string[]>(defaultValue ?? [])
  const known = new Set(options.map(({ id }) => id))
  const lost = (defaultValue ?? []).filter((id) => !known.has(id))
  const all = [...options, ...lost.map((id) => ({ id, label: t('unknown') }))]
  const names = all.filter(({ id }) => chosen.includes(id)).map(({ label }) => label)
  return (
    <details className={style['links']}>
      <summary>
        {icon && <Icon name={icon} size="s" />}
        <span className={names.length === 0 ? style['none'] : undefined}>
          {names.length === 0 ? t('none') : names.join(', ')}
        </span>
        <Icon name="down" size="s" />
      </summary>
      <div className={style['list']}>
        <Blank name={name} />
        {groupsOf(all).map(({ group, members }) => (
          <div key={group ?? ''} role={group ? 'group' : undefined} aria-label={group}>
            {group && <p className={style['group']}>{group}</p>}
            {members.map(({ id, label }) =>
              held?.ids.includes(id) ? (
                <Checkbox
                  key={id}
                  slim
                  name={name}
                  value={id}
                  label={label}
                  detail={held.why}
                  checked
                />
              ) : (
                <Checkbox
                  key={id}
                  slim
                  name={name}
                  value={id}
                  label={label}
                  defaultChecked={chosen.includes(id)}
                  onPick={(on) =>
                    setChosen((before) =>
                      on ? [...before, id] : before.filter((other) => other !== id),
                    )
                  }
                />
              ),
            )}
          </div>
        ))}
      </div>
    </details>
  )
}
