import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { openForEdit } from '#data/drafts.ts'
import { useHere, useToday } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import type { Opened } from '#data/save.ts'
import { issuesOf } from '#domain/issues.ts'
import { numberFrom } from '#records/answer/said.ts'
import type { ExemplarFigure } from '#records/exemplar-figure/record.ts'
import { useGoingOn } from '#records/half-typed.tsx'
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
/** In the place of the figure that is mended: one that is not there yet. */
const NEW = 'new'

/** What an exemplar is measured by, before it and now; pressed, a figure is mended. */
export function Figures({ shown, figures }: { shown: Shown; figures: readonly Shown[] }) {
  const t = useExemplarWords()
  const own = useWords('exemplar-figure')
  const mayAdd = useMay('exemplar-figure')('add') && shown.list !== 'removed'
  const { mends: refused, stop } = useMending('exemplar-figure', shown.id)
  const [pressed, setOpen] = useState<string>()
  useGoingOn(`exemplar-figure:${shown.id}`, (id) => setOpen(id || NEW))
  const open = mayAdd ? (refused?.id ?? pressed) : undefined
  const close = () => {
    setOpen(undefined)
    if (refused) stop()
  }
  if (figures.length === 0 && !mayAdd) return null
  return (
    <>
      <SectionHead flat title={t('figures')} count={figures.length} />
      <FigureList figures={figures} onOpen={mayAdd ? setOpen : undefined} />
      {mayAdd && (
        <Pad space>
          <Button small look="outline" icon="plus" onPress={() => setOpen(NEW)}>
            {own('new')}
          </Button>
        </Pad>
      )}
      {open !== undefined && <OpenFigure key={open} of={shown.id} id={open} close={close} />}
    </>
  )
}

function FigureList({
  figures,
  onOpen,
}: {
  figures: readonly Shown[]
  onOpen: ((id: string) => void) | undefined
}) {
  const t = useExemplarWords()
  const language = useLanguage()
  if (figures.length === 0) return null
  return (
    <CardList label={t('figures')}>
      {figures.map((each) => (
        <li key={each.id}>
          <ListButton
            title={recordOf<ExemplarFigure>(each).name}
            detail={figureWords(each, t, language)}
            {...(onOpen && { onPress: () => onOpen(each.id), act: t('editFigure') })}
          />
        </li>
      ))}
    </CardList>
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
function typedIn(id: string, opened: Opened): Mended {
  const { values } = opened
  const typed = ASKED.map((name) => {
    const value = values[name]
    const isNumber = NUMBERS.some((each) => each === name)
    return [name, isNumber && typeof value === 'string' ? value.replace('.', ',') : value] as const
  })
  return { id, values: { ...Object.fromEntries(typed), on: values['on'] }, opened }
}

type Sheet = { of: string; close: () => void }

/**
 * Adds a figure, or mends one: that stands, or that was refused. What a colleague says of it while the sheet
 * is open is not replaced: both stand beside each other.
 */
function OpenFigure({ id, ...sheet }: Sheet & { id: string }) {
  const here = useHere()
  // A figure that is not there yet is found nowhere.
  const opened = useLiveQuery(() => openForEdit(here, 'exemplar-figure', id), [here, id])
  if (id === NEW) return <FigureSheet {...sheet} />
  return opened ? <FigureSheet {...sheet} mends={typedIn(id, opened)} /> : null
}

function FigureSheet({ of, close, mends }: Sheet & { mends?: Mended }) {
  const t = useExemplarWords()
  const today = useToday()
  return (
    <PartSheet
      part="exemplar-figure"
      of={of}
      title={t(mends ? 'editFigure' : 'addFigure')}
      open
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
