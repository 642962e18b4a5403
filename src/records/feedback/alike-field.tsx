import { useLiveQuery } from 'dexie-react-hooks'
import { useParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import type { Values } from '#domain/record.ts'
import { Blank } from '#ui/blank.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { describedBy, FieldFrame } from '#ui/field.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { useLateWords } from '#ui/words.ts'

import { alikeTo, isSaid } from './alike.tsx'
import { alikeTexts } from './alike-texts.ts'
import { useAlikeWords } from './alike-words.tsx'

const OFFERED_MAX = 3

/** Offers the matters of the same place and topic while one is written: a tick links them. */
export function AlikeField({ values, place }: { values: Values; place: FieldPlace }) {
  const t = useLateWords('alike', alikeTexts)
  const offered = useOffered(values)
  const { id, name, label, error } = place
  const chosen = idsIn(values[name])
  if (!offered || offered.length === 0) return null
  const known = new Set(offered.map((each) => each.id))
  return (
    <FieldFrame id={id} label={label} hint={t('hint')} error={error} group>
      <div aria-describedby={describedBy({ id, hint: t('hint'), error })}>
        <Blank name={name} />
        {offered.map((each) => (
          <Alike key={each.id} name={name} shown={each} isChosen={chosen.includes(each.id)} />
        ))}
        {chosen
          .filter((each) => !known.has(each))
          .map((each) => (
            <input key={each} type="hidden" name={name} value={each} />
          ))}
      </div>
    </FieldFrame>
  )
}

function Alike({ name, shown, isChosen }: { name: string; shown: Shown; isChosen: boolean }) {
  const { title, detail } = useAlikeWords()(shown)
  return (
    <Checkbox
      bare
      name={name}
      value={shown.id}
      label={title}
      detail={detail}
      defaultChecked={isChosen}
    />
  )
}

/**
 * What is alike and about which nobody said anything yet, on either of the two, and whatever is
 * linked here already; the nearest first.
 */
function useOffered(values: Values): Shown[] | undefined {
  const { db } = useHere()
  const { id = '' } = useParams()
  const { type, village, topic, receivedOn } = values
  const linked = idsIn(values['sameAs'])
  const setAside = idsIn(values['notSame'])
  const asked = [type, village, topic, receivedOn, ...linked, '', ...setAside].join(' ')
  return useLiveQuery(async () => {
    const alike = await alikeTo(db, { id, type, village, topic, receivedOn })
    const isFree = (each: Shown) => !setAside.includes(each.id) && !isSaid(each, { id })
    const free = alike.filter(isFree).slice(0, OFFERED_MAX)
    const missing = linked.filter((each) => !free.some((one) => one.id === each))
    const kept = await db.feedback.bulkGet(missing)
    return [...free, ...kept.filter((each) => each !== undefined)]
  }, [db, id, asked])
}

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
