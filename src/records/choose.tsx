import { Navigate, useParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import type { Place } from '#data/marks.tsx'
import { usePill } from '#data/pill.tsx'
import { questionsOf } from '#data/standing.ts'
import { Bar } from '#ui/bar.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Page } from '#ui/page.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

import { ChooseForm } from './choose-form.tsx'
import { useGoBack } from './go-back.tsx'
import { kindNamed } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { useMay } from './matter.tsx'
import { usePlainWords } from './plain-words.tsx'
import { useAnyRow } from './rows.tsx'
import { useSettleWords } from './settle-words.tsx'

/** Where an officer chooses among values that two officers set at once, in a record of any kind. */
export function Component() {
  const { kind = '', id = '' } = useParams()
  // An address of a kind that only a newer version knows leads nowhere here.
  if (!kindNamed(kind)) return <Navigate to="/" replace />
  return <Choose key={id} kind={kind as KindName} id={id} />
}

function Choose({ kind, id }: Place) {
  const t = useSettleWords()
  const shown = useShown(kind, id)
  const record = recordOf(kind, shown)
  const goBack = useGoBack(record)
  const row = useAnyRow()
  const look = shown ? row(kind, shown) : undefined
  const detail = look && [look.kind, look.title].filter(Boolean).join(': ')
  return (
    <>
      <Bar back={goBack} title={t('contested.title')} detail={detail} pill={usePill()} />
      {shown === undefined ? (
        <Page busy>
          <Skeleton />
        </Page>
      ) : (
        <Standing kind={kind} shown={shown} record={record} onDone={goBack} />
      )}
    </>
  )
}

/** The screen of the record, or of the one it is a part of. */
function recordOf(kind: KindName, shown: Shown | null | undefined): string {
  if (!shown) return `/${kind}`
  const owner = kindNamed(kind)?.partOf?.(shown.version.fields)
  return owner ? `/${owner.kind}/${owner.id}` : `/${kind}/${shown.id}`
}

function Standing({
  kind,
  shown,
  record,
  onDone,
}: {
  kind: KindName
  shown: Shown | null
  record: string
  onDone: () => void
}) {
  const t = useSettleWords()
  const plain = usePlainWords()
  const { officer } = useHere()
  const may = useMay(kind)
  const questions = shown ? questionsOf(kind, shown.version, officer.id) : []
  if (shown && questions.length > 0 && may('change', shown)) {
    return <ChooseForm kind={kind} shown={shown} questions={questions} onDone={onDone} />
  }
  return (
    <Page>
      <Empty
        done={shown !== null}
        nothing={shown === null}
        title={shown ? t('contested.settled') : plain('notHere')}
        text={shown ? t('contested.kept') : plain('notHereText')}
        action={
          <ButtonLink look="outline" to={record} replace>
            {plain('back')}
          </ButtonLink>
        }
      />
    </Page>
  )
}
