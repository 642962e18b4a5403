import type { Shown } from '#data/db.ts'
import { type Cap, hasHappened } from '#domain/checklist/checklist.ts'
import { saidIn } from '#records/answer/said.ts'
import { typedIn } from '#records/answer/whole.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'
import { useMay } from '#records/matter.tsx'
import { Card } from '#ui/card.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Small } from '#ui/hero.tsx'
import { Note } from '#ui/note.tsx'
import { Pad } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { useAnsweringWords } from './answering-words.tsx'
import { useCapWords } from './band-words.tsx'
import { isUnderWay } from './begun.tsx'
import { useAtOnce, useSaying } from './item-answer.tsx'
import { isOver } from './rules.ts'

type Of = { shown: Shown; checklist: KnownChecklist; answers: readonly Shown[] }

/**
 * What holds the rating of a checklist down: ticked where it happened while the visit is under way,
 * read afterwards. What names no rating is read alone.
 */
export function Caps({ shown, checklist, answers }: Of) {
  const t = useAnsweringWords()
  const may = useMay('answer')
  const { caps = [] } = checklist
  if (caps.length === 0) return null
  if (!isUnderWay(shown) || !may('add')) {
    return <Happened shown={shown} checklist={checklist} answers={answers} />
  }
  const toTick = caps.filter(({ highest }) => highest !== undefined)
  const readAlone = caps.filter(({ highest }) => highest === undefined)
  return (
    <section aria-label={t('caps')}>
      <SectionHead flat title={t('caps')} />
      {toTick.length > 0 && (
        <>
          <Pad>
            <Small>{t('capsHint')}</Small>
          </Pad>
          <Card>
            {toTick.map((cap) => (
              <CapBox
                key={cap.id}
                {...{ shown, checklist, cap }}
                row={rowOf(checklist, cap, answers)}
              />
            ))}
          </Card>
        </>
      )}
      {readAlone.length > 0 && (
        <Note look="warn" icon="warning">
          <Lines checklist={checklist} caps={readAlone} />
        </Note>
      )}
    </section>
  )
}

/**
 * What was said to have happened; and that nothing was, where somebody answered that: a visit from
 * before this could be ticked says nothing of it. What can still happen, or was never asked, is
 * read as the checklist has it.
 */
function Happened({ shown, checklist, answers }: Of) {
  const t = useAnsweringWords()
  const { caps = [] } = checklist
  const happened = caps.filter((cap) =>
    hasHappened(cap, saidIn(rowOf(checklist, cap, answers)?.version.fields ?? {})),
  )
  const wasAsked = caps.some((cap) => cap.highest && rowOf(checklist, cap, answers))
  const isTold = wasAsked && (shown.state === 'concluded' || isOver(shown.state))
  const others = caps.filter((cap) => !happened.includes(cap) && !(cap.highest && isTold))
  return (
    <>
      {happened.length > 0 && (
        <Note look="warn" icon="warning">
          <b>{t('capsHappened')}</b>
          <Lines checklist={checklist} caps={happened} />
        </Note>
      )}
      {happened.length === 0 && wasAsked && <Note icon="info">{t('noCaps')}</Note>}
      {others.length > 0 && (
        <Note icon="info">
          <b>{t('capsOfIt')}</b>
          <Lines checklist={checklist} caps={others} />
        </Note>
      )}
    </>
  )
}

function Lines({ checklist, caps }: { checklist: KnownChecklist; caps: readonly Cap[] }) {
  const says = useCapWords()
  return (
    <ul>
      {caps.map((cap) => (
        <li key={cap.id}>{says(checklist, cap)}</li>
      ))}
    </ul>
  )
}

function CapBox({
  shown,
  checklist,
  cap,
  row,
}: Omit<Of, 'answers'> & { cap: Cap; row: Shown | undefined }) {
  const says = useCapWords()
  const saying = useSaying(shown.id, { checklist, item: cap }, row)
  const saved = hasHappened(cap, saidIn(row?.version.fields ?? {}))
  // Kept in words: whoever has not the checklist at hand, or an older app, reads what it is.
  const [isOn, pick] = useAtOnce(saved, (picked) =>
    saying.say(typedIn(cap, picked ? cap.text : '')),
  )
  return <Checkbox slim bare label={says(checklist, cap)} checked={isOn ?? false} onPick={pick} />
}

function rowOf({ id }: KnownChecklist, cap: Cap, answers: readonly Shown[]): Shown | undefined {
  return answers.find(
    ({ version: { fields } }) => fields['checklist'] === id && fields['item'] === cap.id,
  )
}
