import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { Legend } from './legend.tsx'
import style from './question.module.css'

/** How an item stands, as the map draws it. */
export type Tone = 'yes' | 'no' | 'na' | 'said' | 'open'

/** What was reached so far, and the way to what is still open. */
export function ScoreHead({
  got,
  words,
  jump,
}: {
  got: string
  words: readonly string[]
  jump: ReactNode
}) {
  return (
    <section className={style['score']}>
      <p>
        <b>{got}</b>
        <span>
          {words.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </span>
      </p>
      {jump}
    </section>
  )
}

/** The way to what is open: a button on amber. */
export function JumpButton({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className={style['jump']} onClick={onPress}>
      <Icon name="jump" size="s" />
      {children}
    </button>
  )
}

/** All items as a strip, group by group; where one stands is ringed. */
export function QuestionStrip({
  label,
  groups,
}: {
  label: string
  groups: readonly (readonly { id: string; tone: Tone; isHere: boolean }[])[]
}) {
  return (
    <div className={style['strip']} role="img" aria-label={label}>
      {groups.map((items) => (
        <span key={items[0]?.id} style={{ flexGrow: items.length }}>
          {items.map(({ id, tone, isHere }) => (
            <i key={id} className={classes(style[tone], isHere && style['here'])} />
          ))}
        </span>
      ))}
    </div>
  )
}

/** The head of a group of items. */
export function QuestionPart({ part, title }: { part: string; title: string }) {
  return (
    <p className={style['part']}>
      <b>{part}</b> {title}
    </p>
  )
}

/** One item on the margin line: its name and place left of it, what it asks right of it. */
export function Question({
  id,
  name,
  place,
  title,
  detail,
}: {
  /** The id of its words, for what answers it. */
  id: string
  name: string
  /** `5/18` */
  place: string
  title: string
  detail?: string | undefined
}) {
  return (
    <article className={style['question']}>
      <div className={style['name']}>
        <b>{name}</b> {place}
      </div>
      <div className={style['words']}>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {detail && <p>{detail}</p>}
      </div>
    </article>
  )
}

const PICTURES: Partial<Record<Tone, IconName>> = {
  yes: 'check',
  said: 'check',
  no: 'close',
  na: 'minus',
}

/** Every item by its group, to go to any of them; under them what each colour and shape means. */
export function QuestionMap({
  groups,
  here,
  toneNames,
  onPick,
}: {
  groups: readonly {
    id: string
    name: string
    title: string
    items: readonly { id: string; name: string; tone: Tone; label: string }[]
  }[]
  /** The item one stands at. */
  here: string
  /** In words, the ways items stand here. */
  toneNames: readonly (readonly [Tone, string])[]
  onPick: (id: string) => void
}) {
  return (
    <div className={style['map']}>
      {groups.map((group) => (
        <section key={group.id}>
          <h3>
            <b>{group.name}</b> {group.title}
          </h3>
          <div className={style['grid']}>
            {group.items.map(({ id, name, tone, label }) => (
              <button
                key={id}
                type="button"
                className={style[tone]}
                aria-label={label}
                aria-current={id === here || undefined}
                onClick={() => onPick(id)}
              >
                <b>{name}</b>
                {PICTURES[tone] && <Icon name={PICTURES[tone]} size="xs" />}
              </button>
            ))}
          </div>
        </section>
      ))}
      <Legend
        className={style['meaning']}
        isHidden
        marks={toneNames.map(([tone, words]) => ({
          key: tone,
          mark: (
            <i className={style[tone]}>
              {PICTURES[tone] && <Icon name={PICTURES[tone]} size="xs" />}
            </i>
          ),
          words,
        }))}
      />
    </div>
  )
}
