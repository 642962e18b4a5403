import { useState } from 'react'

import { BOTH, type Choosable, type Question } from '#data/standing.ts'
import { Button } from '#ui/button.tsx'
import { folded, type Piece, piecesOf } from '#ui/differences.ts'
import { Differing, VersionChoice } from '#ui/versions.tsx'
import { useWords } from '#ui/words.ts'

import { useWholeAnswer } from './answer/whole-words.tsx'
import { kindNamed } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { bareLabel, headline } from './look.tsx'
import { usePlainWords } from './plain-words.tsx'
import { useSettleWords } from './settle-words.tsx'
import { useValueWords } from './value-words.tsx'
import type { Whose } from './whose.tsx'

/** Beyond this many letters two texts stand under one another. */
const SIDE_BY_SIDE_MAX = 70
const QUOTED_MAX = 60

/** One field and the values that stand in it, in the officer's words. */
export function ChooseField({
  kind,
  question,
  whose,
  headed,
  chosen,
  onPick,
}: {
  kind: KindName
  question: Question
  whose: readonly Whose[]
  headed: boolean
  chosen: string | undefined
  onPick: (id: string) => void
}) {
  const t = useSettleWords()
  const { name, options } = question
  const [isWhole, setWhole] = useState(false)
  const says = useSays(kind, question)
  const words = options.map(says)
  const isText = options.every(({ value }) => typeof value === 'string') && isWritten(kind, name)
  const pieces = isText
    ? words.map((text, at) => piecesOf(text, words[at === 0 ? 1 : 0] ?? ''))
    : []
  const shown = isWhole ? pieces : pieces.map(folded)
  const isFolded = pieces.some((each, at) => lengthOf(each) > lengthOf(folded(pieces[at] ?? [])))
  return (
    <VersionChoice
      label={useLabel(kind, name)}
      name={name}
      chosen={chosen}
      onPick={onPick}
      headed={headed}
      long={words.some(({ length }) => length > SIDE_BY_SIDE_MAX)}
      options={options.map(({ id, answers }, at) => ({
        id,
        whose: whose[at]?.title ?? '',
        icon: whose[at]?.icon ?? 'person',
        moment: whose[at]?.moment ?? '',
        words: shown[at] ? <Differing pieces={shown[at]} /> : words[at],
        detail: name === 'removedAt' ? String(answers['removedWhy'] ?? '') : undefined,
      }))}
      both={useBoth(question, pieces)}
      below={
        isFolded && (
          <Button small look="text" onPress={() => setWhole(!isWhole)}>
            {t(isWhole ? 'contested.differing' : 'contested.whole')}
          </Button>
        )
      }
    />
  )
}

function useLabel(kind: KindName, name: string): string {
  const t = useSettleWords()
  const plain = usePlainWords()
  const own = useWords(kind)
  if (name === 'removedAt') return t('contested.question')
  return name === 'removedWhy' ? plain('removeWhy') : bareLabel(own(`fields.${name}`))
}

/** A value in words; an emptied field says so. */
function useSays(kind: KindName, { name, isWhole }: Question): (option: Choosable) => string {
  const t = useSettleWords()
  const says = useValueWords(kind)
  const saysWhole = useWholeAnswer()
  return ({ value, answers }) => {
    if (isWhole) return saysWhole(answers) || t('contested.blank')
    if (name === 'removedAt') return t(value === null ? 'contested.stay' : 'contested.remove')
    if (name === 'removedWhy' && typeof value === 'string') return value
    return says(name, value) || t('contested.blank')
  }
}

/** All texts in one; of each, what only it says is quoted. */
function useBoth({ options, both }: Question, pieces: readonly Piece[][]) {
  const t = useSettleWords()
  if (both === undefined) return undefined
  const quoted = options.map(({ value }, at) => {
    const own = pieces[at]?.filter(({ differs }) => differs).map(({ text }) => text) ?? []
    return headline(own.join(' … '), QUOTED_MAX) || headline(value, QUOTED_MAX)
  })
  const [first, second] = quoted
  return {
    id: BOTH,
    title: t(options.length === 2 ? 'contested.both' : 'contested.bothMany', { n: options.length }),
    detail:
      options.length === 2
        ? t('contested.and', { first, second })
        : quoted.map((each) => `“${each}”`).join(', '),
  }
}

function isWritten(kind: KindName, name: string): boolean {
  const widget = kindNamed(kind)?.fields[name]?.widget
  return name === 'removedWhy' || widget === 'text' || widget === 'lines'
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0)
}
