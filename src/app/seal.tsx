import { useLiveQuery } from 'dexie-react-hooks'
import { Navigate, useParams } from 'react-router'

import { useHere } from '#data/here.tsx'
import type { Place } from '#data/marks.tsx'
import { hasRole } from '#domain/officer.ts'
import { useKeptWords } from '#records/kept-words.tsx'
import { kindNamed } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'
import { useAnyRow } from '#records/rows.tsx'
import { Bar } from '#ui/bar.tsx'
import { Empty } from '#ui/empty.tsx'
import { Page } from '#ui/page.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

import { SealForm } from './seal-form.tsx'
import { type Sealable, wordsAbout } from './sealable.ts'
import { SendingPill } from './sending-pill.tsx'

/** *Niêm lại*: where a leader takes words of a record and of its parts out for good, as the law asks. */
export function Component() {
  const { kind = '', id = '' } = useParams()
  // An address of a kind that only a newer version knows leads nowhere here.
  if (!kindNamed(kind)) return <Navigate to="/" replace />
  return <Seal key={id} kind={kind as KindName} id={id} />
}

function Seal({ kind, id }: Place) {
  const t = useKeptWords()
  const row = useAnyRow()
  const { db } = useHere()
  const found = useLiveQuery(() => wordsAbout(db, { kind, id }), [db, kind, id])
  const look = found?.record && row(kind, found.record)
  return (
    <>
      <Bar
        back={`/${kind}/${id}`}
        title={t('seal.title')}
        detail={look && [look.kind, look.title].filter(Boolean).join(': ')}
        pill={<SendingPill />}
      />
      <Page busy={found === undefined}>
        {found ? <Words kind={kind} id={id} words={found.words} /> : <Skeleton />}
      </Page>
    </>
  )
}

function Words({ words, ...place }: Place & { words: readonly Sealable[] }) {
  const t = useKeptWords()
  const { officer } = useHere()
  if (!hasRole(officer, 'leader')) {
    return <Empty nothing title={t('seal.leaderOnly')} text={t('seal.leaderOnlyText')} />
  }
  if (words.length === 0) {
    return <Empty done title={t('seal.nothing')} text={t('seal.nothingText')} />
  }
  return <SealForm place={place} words={words} />
}
