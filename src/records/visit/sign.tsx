import { useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { RECORD_ID_LENGTH } from '#data/new-id.ts'
import { usePill } from '#data/pill.tsx'
import { recordOf } from '#data/record.ts'
import { save } from '#data/save.ts'
import { useMay } from '#records/matter.tsx'
import type { Signature } from '#records/signature/record.ts'
import { Waiting } from '#records/waiting.tsx'
import { useWrite } from '#records/write.tsx'
import { Bar } from '#ui/bar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { More } from '#ui/more.tsx'
import { Note } from '#ui/note.tsx'
import { Dock, Page, Pad } from '#ui/page.tsx'
import { PaperList } from '#ui/paper.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { useChangedWords } from './changed-words.tsx'
import { HalfTyped } from './half-typed.tsx'
import { useFindingItems, useRecordedItems, useUnmetItems } from './minutes-lists.tsx'
import { useMinutesWords } from './minutes-words.tsx'
import type { Visit } from './record.ts'
import { SignForm } from './sign-form.tsx'
import { Signed } from './signed.tsx'
import {
  alteredSides,
  changedAfter,
  mayBeSigned,
  type Side,
  sides,
  type ToSign,
  unsettledIn,
  useToSign,
} from './signing.tsx'
import { useSumWords } from './sum-words.tsx'

/** Where both sides sign the minutes of a visit. */
export function Component() {
  const { id = '' } = useParams()
  const shown = useShown('visit', id)
  const may = useMay('signature')
  if (shown === undefined) return <Waiting back={`/visit/${id}`} />
  if (shown === null || !mayBeSigned(shown) || !may('add')) {
    return <Navigate to={`/visit/${id}`} replace />
  }
  return <Signing shown={shown} />
}

function Signing({ shown }: { shown: Shown }) {
  const t = useMinutesWords()
  const { nameOf } = useNames()
  const pill = usePill()
  const toSign = useToSign(shown)
  if (!toSign) return <Waiting back={`/visit/${shown.id}`} />
  return (
    <>
      <Bar
        back={`/visit/${shown.id}`}
        title={t('sign')}
        detail={nameOf(recordOf<Visit>(shown).unit)}
        pill={pill}
      />
      <Page>
        <Answered toSign={toSign} />
        <HalfTyped shown={shown} answers={toSign.answers} />
        <ToBeSigned toSign={toSign} />
        <Unsettled items={unsettledIn(toSign.answers)} />
        {sides.map((each) => (
          <OneSide key={each} side={each} toSign={toSign} />
        ))}
        <Finish toSign={toSign} />
      </Page>
    </>
  )
}

/** How far the checklists are answered, and what signing means. */
function Answered({ toSign }: { toSign: ToSign }) {
  const t = useMinutesWords()
  const { answered, items, sums, missing } = useSumWords(toSign)
  const isWhole = answered === items && missing.length === 0
  return (
    <Note look={isWhole ? 'ok' : 'warn'} icon={isWhole ? 'check' : 'info'}>
      <b>
        {items === 0 && missing.length === 0
          ? t('noChecklist')
          : t('answered', { n: answered, of: items })}
      </b>
      {sums.map((sum) => (
        <p key={sum}>{sum}</p>
      ))}
      {missing.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{t('signAbout')}</p>
    </Note>
  )
}

/** What the minutes will say of the items and findings, to be read out before anybody signs. */
function ToBeSigned({ toSign }: { toSign: ToSign }) {
  const t = useMinutesWords()
  const lists = [
    { title: t('unmet'), items: useUnmetItems(toSign) },
    { title: t('recorded'), items: useRecordedItems(toSign) },
    { title: t('findings'), items: useFindingItems(toSign) },
  ].filter(({ items }) => items.length > 0)
  if (lists.length === 0) return null
  return (
    <More label={t('toBeSigned')} startsOpen={false} isWrong={false}>
      {lists.map(({ title, items }) => (
        <section key={title} aria-label={title}>
          <SectionHead flat title={title} count={items.length} />
          <Pad>
            <PaperList items={items} />
          </Pad>
        </section>
      ))}
    </More>
  )
}

/** Where officers differ, before anybody signs it as if it were settled. */
function Unsettled({ items }: { items: string }) {
  const t = useMinutesWords()
  if (items === '') return null
  return (
    <Note look="danger" icon="attention">
      <b>{t('unsettled', { items })}</b>
    </Note>
  )
}

/** One side: its signature with what was changed since, or the field to sign in. */
function OneSide({ side, toSign }: { side: Side; toSign: ToSign }) {
  const own = useWords('signature')
  const [isAgain, setAgain] = useState(false)
  const signature = toSign.signatures.get(side)
  return (
    <section aria-label={own(`choices.side.${side}`)}>
      <SectionHead flat title={own(`choices.side.${side}`)} />
      {signature && <Standing signature={signature} stood={toSign.stood} />}
      {signature && !isAgain ? (
        <SignAgain onPress={() => setAgain(true)} />
      ) : (
        <SignForm
          shown={toSign.shown}
          side={side}
          before={signature}
          stood={toSign.stood}
          onSigned={() => setAgain(false)}
        />
      )}
    </section>
  )
}

function SignAgain({ onPress }: { onPress: () => void }) {
  const ui = useWords('ui')
  return (
    <Pad space>
      <Button small look="outline" icon="undo" onPress={onPress}>
        {ui('signAgain')}
      </Button>
    </Pad>
  )
}

/** A signature, and what is other now than what was signed. */
function Standing({ signature, stood }: { signature: Shown; stood: ToSign['stood'] }) {
  const t = useMinutesWords()
  const changed = useChangedWords()(changedAfter(signature, stood))
  return (
    <>
      <Pad>
        <Signed signature={recordOf<Signature>(signature)} shown={signature} />
      </Pad>
      {changed !== '' && (
        <Note look="warn" icon="warning">
          {t('changed', { what: changed })}
        </Note>
      )}
    </>
  )
}

/** The way to the minutes; while the visit is under way they are written once both sides signed. */
function Finish({ toSign }: { toSign: ToSign }) {
  const { shown, signatures, checklists } = toSign
  const t = useMinutesWords()
  const here = useHere()
  const today = useToday()
  const write = useWrite()
  const navigate = useNavigate()
  const [stepId] = useState(() => here.newId(RECORD_ID_LENGTH))
  const minutes = `/visit/${shown.id}/minutes`
  async function finish() {
    const answers = { of: shown.id, ofKind: 'visit', to: 'minuted', on: today }
    const isDone = await write(() => save(here, { kind: 'step', id: stepId, answers }))
    if (isDone) await navigate(minutes)
  }
  const { answered } = useSumWords(toSign)
  const isAnswered = checklists.length === 0 || answered > 0
  const altered = alteredSides(toSign).length > 0 ? t('signAnew') : undefined
  const unsigned = signatures.size < sides.length ? t('finishWhy') : altered
  return (
    <Dock>
      <ButtonLink look={shown.state === 'under_way' ? 'outline' : 'primary'} to={minutes}>
        {t('minutes')}
      </ButtonLink>
      {shown.state === 'under_way' && (
        <Button
          onPress={() => void finish()}
          disabledWhy={isAnswered ? unsigned : t('notAnswered')}
        >
          {t('finish')}
        </Button>
      )}
    </Dock>
  )
}
