import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { issuesOf } from '#domain/issues.ts'
import { numberFrom } from '#records/answer/said.ts'
import type { ExemplarFigure } from '#records/exemplar-figure/record.ts'
import { kinds } from '#records/kinds.ts'
import { useMay } from '#records/matter.tsx'
import { useMending } from '#records/mending.tsx'
import { type Mended, PartSheet } from '#records/part-sheet.tsx'
import { Button } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { formatNumber, type Language } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { Pad } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useLanguage, useWords } from '#ui/words.ts'

import { type ExemplarWords, useExemplarWords } from './page-words.tsx'

const ASKED = ['name', 'measure', 'before', 'now'] as const
const NUMBERS = ['before', 'now'] as const

/** What an exemplar is measured by, before it and now; pressed, a figure is mended. */
export function Figures({ shown, figures }: { shown: Shown; figures: readonly Shown[] }) {
  const t = useExemplarWords()
  const own = useWords('exemplar-figure')
  const language = useLanguage()
  const mayAdd = useMay('exemplar-figure')('add')
  const { mends: refused, stop } = useMending('exemplar-figure', shown.id)
  const [open, setOpen] = useState<'new' | Mended>()
  const mends = refused ?? (open === 'new' ? undefined : open)
  const close = () => {
    setOpen(undefined)
    if (refused) stop()
  }
  if (figures.length === 0 && !mayAdd) return null
  return (
    <>
      <SectionHead flat title={t('figures')} count={figures.length} />
      {figures.length > 0 && (
        <CardList label={t('figures')}>
          {figures.map((each) => (
            <li key={each.id}>
              <ListButton
                title={recordOf<ExemplarFigure>(each).name}
                detail={figureWords(each, t, language)}
                {...(mayAdd && { onPress: () => setOpen(typedIn(each)), act: t('editFigure') })}
              />
            </li>
          ))}
        </CardList>
      )}
      {mayAdd && (
        <Pad space>
          <Button small look="outline" icon="plus" onPress={() => setOpen('new')}>
            {own('new')}
          </Button>
        </Pad>
      )}
      <FigureSheet
        of={shown.id}
        open={open !== undefined || mends !== undefined}
        {...{ mends, close }}
      />
    </>
  )
}

/** A figure in words: before and now, in its own measure. */
export function figureWords(shown: Shown, t: ExemplarWords, language: Language): string {
  const { measure, before, now } = recordOf<ExemplarFigure>(shown)
  const said = { before: numberWords(before, language), now: numberWords(now, language), measure }
  return now === undefined ? t('figureBefore', said) : t('figure', said)
}

function numberWords(number: string | undefined, language: Language): string {
  const value = Number(number)
  return number === undefined || Number.isNaN(value)
    ? (number ?? '')
    : formatNumber(value, language)
}

/** A figure as it is typed: with a comma. */
function typedIn({ id, version: { fields } }: Shown): Mended {
  const typed = ASKED.map((name) => {
    const value = fields[name]
    const isNumber = NUMBERS.some((each) => each === name)
    return [name, isNumber && typeof value === 'string' ? value.replace('.', ',') : value] as const
  })
  return { id, values: { ...Object.fromEntries(typed), on: fields['on'] } }
}

function FigureSheet({
  of,
  open,
  close,
  mends,
}: {
  of: string
  open: boolean
  close: () => void
  mends: Mended | undefined
}) {
  const t = useExemplarWords()
  const today = useToday()
  return (
    <PartSheet
      part="exemplar-figure"
      of={of}
      title={t(mends ? 'editFigure' : 'addFigure')}
      open={open}
      onClose={close}
      mends={mends}
      start={{}}
      asks={() => ASKED}
      saveLabel={() => t('figureSave')}
      check={(whole) => [
        ...issuesOf(kinds['exemplar-figure'], whole),
        ...kinds['exemplar-figure'].check(whole),
      ]}
      whole={(values) => ({
        of,
        on: mends?.values['on'] ?? today,
        name: values['name'],
        measure: values['measure'],
        ...Object.fromEntries(NUMBERS.map((name) => [name, stored(values[name])])),
      })}
    />
  )
}

/** A number as it is stored; what is none stays as it was typed, and is told. */
function stored(typed: unknown): unknown {
  return typeof typed === 'string' ? (numberFrom(typed) ?? typed) : typed
}
