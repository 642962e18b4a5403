import { useId, useState } from 'react'

import { isFoundIn } from '#domain/fold.ts'
import { Blank } from '#ui/blank.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { useWords } from '#ui/words.ts'
import { groupsOf, type Option } from './select.tsx'
import { TextInput } from './text.tsx'
import style from './input.module.css'

/** A longer list than this is searched. */
const READ_THROUGH_MAX = 30

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
  const [query, find] = useState('')
  const all = useAll(options, defaultValue)
  const names = all.filter(({ id }) => chosen.includes(id)).map(({ label }) => label)
  const fits = ({ label, detail }: Option) => isFoundIn(query, [label, detail])
  const pick = (id: string) => (on: boolean) =>
    setChosen((before) => (on ? [...before, id] : before.filter((other) => other !== id)))
  return (
    <details className={style['links']}>
      <summary>
        {icon && <Icon name={icon} size="s" />}
        <span className={names.length === 0 ? style['none'] : undefined}>
          {names.length === 0 ? t('none') : names.join(', ')}
        </span>
        <Icon name="down" size="s" />
      </summary>
      {all.length > READ_THROUGH_MAX && <Finder onWords={find} />}
      <div className={style['list']}>
        <Blank name={name} />
        {groupsOf(all).map(({ group, members }) => (
          <div
            key={group ?? ''}
            role={group ? 'group' : undefined}
            aria-label={group}
            hidden={!members.some(fits)}
          >
            {group && <p className={style['group']}>{group}</p>}
            {members.map((option) => (
              // What is not looked for stays ticked.
              <div key={option.id} hidden={!fits(option)}>
                {held?.ids.includes(option.id) ? (
                  <Checkbox slim {...lineOf(name, option)} detail={held.why} checked />
                ) : (
                  <Checkbox
                    slim
                    {...lineOf(name, option)}
                    defaultChecked={chosen.includes(option.id)}
                    onPick={pick(option.id)}
                  />
                )}
              </div>
            ))}
          </div>
        ))}
        {!all.some(fits) && <p className={style['group']}>{t('noneFound')}</p>}
      </div>
    </details>
  )
}

/** The options, and whatever was chosen before and is none of them any more. */
function useAll(options: readonly Option[], chosen: readonly string[] = []): Option[] {
  const t = useWords('ui')
  const known = new Set(options.map(({ id }) => id))
  const lost = chosen.filter((id) => !known.has(id))
  return [...options, ...lost.map((id) => ({ id, label: t('unknown') }))]
}

function lineOf(name: string, { id, label, detail }: Option) {
  return { name, value: id, label, detail }
}

/** The line in which the list is searched: no answer of the form around it, and no draft of one. */
function Finder({ onWords }: { onWords: (words: string) => void }) {
  const t = useWords('ui')
  const id = useId()
  return (
    <div
      role="presentation"
      className={style['find']}
      onInput={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
    >
      <TextInput
        id={id}
        name=""
        icon="search"
        label={t('findAmong')}
        placeholder={t('findAmong')}
        onWords={onWords}
      />
    </div>
  )
}
