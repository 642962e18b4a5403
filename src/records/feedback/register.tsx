import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'

import { useToday } from '#data/here.tsx'
import { usePill } from '#data/pill.tsx'
import { Bar } from '#ui/bar.tsx'
import { Button } from '#ui/button.tsx'
import { Chips } from '#ui/chip.tsx'
import { Empty } from '#ui/empty.tsx'
import { Note } from '#ui/note.tsx'
import { Pad, Page, Wrap } from '#ui/page.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Table } from '#ui/table.tsx'
import { useToast } from '#ui/toast.tsx'
import { useLateWords } from '#ui/words.ts'

import { handOutFile } from '#records/hand-out.tsx'
import { registerFile } from './register-file.tsx'
import { useHasDenunciations, useRegister, useRegisterWords } from './register-matters.tsx'
import {
  registerColumns,
  type RegisterMatter,
  type RegisterRow,
  registerRows,
} from './register-rows.ts'
import { registerTexts } from './register-texts.ts'

/** A book for each register; that of denunciations only for who reads some, and in no file. */
const books = ['observation', 'recommendation', 'complaint', 'denunciation'] as const

/** So many lines are drawn at a time; the file has them all. */
const LINES = 100

/** Sổ tiếp nhận: what came in in a year, as the official book has it, and as a file. */
export function Component() {
  const t = useLateWords('register', registerTexts)
  const picked = usePicked()
  const matters = useRegister(picked.type, picked.year)
  return (
    <>
      <Bar back="/more" title={t('title')} pill={usePill()} />
      <Page busy={matters === undefined}>
        <Books picked={picked} />
        {matters === undefined && <Skeleton />}
        {matters?.length === 0 && <Empty nothing title={t('none')} text={t('noneText')} />}
        {matters && matters.length > 0 && <Book picked={picked} matters={matters} />}
      </Page>
    </>
  )
}

/** A book for each year and each register. */
function Books({ picked: { year, years, type, pick } }: { picked: Picked }) {
  const t = useLateWords('register', registerTexts)
  const hasDenunciations = useHasDenunciations()
  const words = useRegisterWords()(useTranslation().i18n.t)
  return (
    <>
      <Pad space>
        <Chips
          label={t('year')}
          options={years.map((each) => ({ value: each, label: each }))}
          value={year}
          onPick={(value) => pick('year', value)}
        />
      </Pad>
      <Pad space>
        <Chips
          label={t('type')}
          options={books
            .filter((each) => each !== 'denunciation' || hasDenunciations)
            .map((each) => ({ value: each, label: words.type(each) }))}
          value={type}
          onPick={(value) => pick('type', value)}
        />
      </Pad>
    </>
  )
}

function Book({
  picked: { year, type },
  matters,
}: {
  picked: Picked
  matters: readonly RegisterMatter[]
}) {
  const t = useLateWords('register', registerTexts)
  const words = useRegisterWords()(useTranslation().i18n.t)
  const [lines, setLines] = useState(LINES)
  const left = matters.length - lines
  return (
    <>
      <Table
        caption={`${t('title')}: ${words.type(type)}, ${year}`}
        columns={registerColumns.map((column) => ({
          id: column,
          title: t(`columns.${column}`),
          draw: (row: RegisterRow) => row[column],
          long: column === 'content',
          whole: column === 'receivedOn',
        }))}
        rows={registerRows(matters, words).slice(0, lines)}
        keyOf={({ id }) => id}
      />
      <Pad space>
        <Wrap>
          {left > 0 && (
            <Button look="outline" onPress={() => setLines(lines + LINES)}>
              {t('more', { n: Math.min(left, LINES) })}
            </Button>
          )}
          {type !== 'denunciation' && (
            <Save matters={matters} name={`${fileNames[type]}-${year}`} />
          )}
        </Wrap>
      </Pad>
      <Note look="info" icon="info">
        {t('about')}
      </Note>
    </>
  )
}

/** As the file of each book is called. */
const fileNames: Record<Exclude<(typeof books)[number], 'denunciation'>, string> = {
  observation: 'phan-anh',
  recommendation: 'kien-nghi',
  complaint: 'khieu-nai',
}

/** Saves the whole book as a file. It is in Vietnamese, whatever language the screens speak. */
function Save({ matters, name }: { matters: readonly RegisterMatter[]; name: string }) {
  const t = useLateWords('register', registerTexts)
  const { i18n } = useTranslation()
  const toast = useToast()
  const wordsIn = useRegisterWords()
  const save = async () => {
    try {
      const rows = registerRows(matters, wordsIn(i18n.getFixedT('vi')))
      const file = await registerFile(`so-tiep-nhan-${name}`, registerTexts.columns, rows)
      if (await handOutFile(file)) toast.show({ icon: 'check', text: t('saved') })
    } catch {
      toast.show({ icon: 'attention', text: t('notSaved') })
    }
  }
  return (
    <Button icon="download" onPress={() => void save()}>
      {t('save')}
    </Button>
  )
}

const YEARS_BACK = 3

type Picked = ReturnType<typeof usePicked>

/** Which book is open, from the address; this year's observations unless it says another. */
function usePicked() {
  const [params, setParams] = useSearchParams()
  const thisYear = Number(useToday().slice(0, 4))
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back))
  return {
    years,
    year: years.find((year) => year === params.get('year')) ?? String(thisYear),
    type: books.find((type) => type === params.get('type')) ?? books[0],
    pick: (name: 'year' | 'type', value: string) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          next.set(name, value)
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
  }
}
