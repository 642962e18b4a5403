import { Navigate, useParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { useShown } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { usePill } from '#data/pill.tsx'
import { recordOf } from '#data/record.ts'
import { useMay } from '#records/matter.tsx'
import { Waiting } from '#records/waiting.tsx'
import { Bar } from '#ui/bar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Dock, Page } from '#ui/page.tsx'
import { Paper, PaperLines, PaperList, PaperPart, PaperSides } from '#ui/paper.tsx'

import { useBegun } from './begun.tsx'
import { type MinutesSaid, useMinutes } from './minutes-said.tsx'
import { useMinutesWords } from './minutes-words.tsx'
import type { Visit } from './record.ts'
import { SaveMinutes } from './save-minutes.tsx'
import { mayBeSigned, type ToSign, useToSign } from './signing.tsx'

/** The minutes of a visit, made of what was recorded: to be read, signed and printed. */
export function Component() {
  const { id = '' } = useParams()
  const shown = useShown('visit', id)
  const isBegun = useBegun(id, shown?.state)
  if (shown === undefined || isBegun === undefined) return <Waiting back={`/visit/${id}`} />
  if (!shown || !isBegun) return <Navigate to={`/visit/${id}`} replace />
  return <Minutes shown={shown} />
}

function Minutes({ shown }: { shown: Shown }) {
  const toSign = useToSign(shown)
  return toSign ? <Written toSign={toSign} /> : <Waiting back={`/visit/${shown.id}`} />
}

function Written({ toSign }: { toSign: ToSign }) {
  const t = useMinutesWords()
  const { nameOf } = useNames()
  const pill = usePill()
  const may = useMay('signature')
  const minutes = useMinutes(toSign)
  const { shown } = toSign
  return (
    <>
      <Bar
        back={`/visit/${shown.id}`}
        title={t('minutes')}
        detail={nameOf(recordOf<Visit>(shown).unit)}
        actions={<SaveMinutes minutes={minutes} />}
        pill={pill}
      />
      <Page>
        <MinutesPaper {...minutes} />
        <Dock>
          {mayBeSigned(shown) && may('add') && (
            <ButtonLink look="outline" icon="pencil" to={`/visit/${shown.id}/sign`}>
              {t('signNow')}
            </ButtonLink>
          )}
          <Button icon="print" onPress={() => print()}>
            {t('print')}
          </Button>
        </Dock>
      </Page>
    </>
  )
}

function MinutesPaper(minutes: MinutesSaid) {
  const t = useMinutesWords()
  const { issuer, place, about, facts, results, unmet, recorded, findings, remarks } = minutes
  const { sides, conclusion } = minutes
  return (
    <Paper
      issuer={issuer}
      state={[t('state'), t('motto')]}
      place={place}
      title={t('title')}
      about={about}
    >
      <PaperLines lines={facts} />
      {results.length > 0 && (
        <PaperPart title={t('results')}>
          {results.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </PaperPart>
      )}
      {unmet && (
        <PaperPart title={t('unmet')}>
          <PaperList items={unmet} />
        </PaperPart>
      )}
      {recorded.length > 0 && (
        <PaperPart title={t('recorded')}>
          <PaperList items={recorded} />
        </PaperPart>
      )}
      <PaperPart title={t('findings')}>
        <PaperList items={findings} />
      </PaperPart>
      <PaperPart title={t('ownWords')}>
        <PaperLines lines={remarks} />
      </PaperPart>
      <PaperSides sides={sides} />
      {conclusion && (
        <PaperPart title={conclusion.title}>
          <p>{conclusion.words}</p>
        </PaperPart>
      )}
    </Paper>
  )
}
