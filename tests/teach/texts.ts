import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import { signsAround } from '#domain/denouncer/around.ts'
import { signsOf } from '#domain/denouncer/signs.ts'
import { tokensOf } from '#domain/denouncer/tokens.ts'
import { byRules } from '#domain/denouncer/traces.ts'

import { clean as openClean } from '../domain/denouncer-open-clean.ts'
import { stopped as openStopped } from '../domain/denouncer-open-stopped.ts'
import { clean as spokenClean } from '../domain/denouncer-spoken-clean.ts'
import { stopped as spokenStopped } from '../domain/denouncer-spoken-stopped.ts'
import * as more from '../domain/denouncer-texts-more.ts'
import * as first from '../domain/denouncer-texts.ts'
import type { Lesson } from './learn.ts'

/** What a text tells, as its writer said; `accused` names whoever is denounced. */
export type Told = 'phone' | 'identity' | 'address' | 'name' | 'accused' | 'clean'
export type Text = { text: string; told: Told; writer: string }
export type Lessons = { place: Lesson[]; name: Lesson[]; person: Lesson[] }

const FOLDER = 'texts/denouncer'
const TOLD: readonly Told[] = ['phone', 'identity', 'address', 'name', 'accused', 'clean']

/** Those the rules were made by. The halves they were not made by are taught to nobody. */
const RULED = [
  { clean: openClean, stopped: openStopped },
  { clean: spokenClean, stopped: spokenStopped },
  more,
  first,
]

/** All texts that teach: those of the rules, and the writers' files, each line behind what it tells. */
export function readTexts(): Text[] {
  const ruled = RULED.flatMap(({ clean, stopped }): Text[] => [
    ...clean.map((text): Text => ({ text, told: 'clean', writer: 'rules' })),
    ...stopped.map(({ text, has }): Text => ({ text, told: has, writer: 'rules' })),
  ])
  return [...ruled, ...readWriters()]
}

function readWriters(): Text[] {
  const files = globSync('*.txt', { cwd: FOLDER }).toSorted()
  return files.flatMap((file) => {
    const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n')
    return lines.filter(Boolean).map((line): Text => {
      const told = TOLD.find((each) => line.startsWith(`${each}: `))
      if (!told) throw new Error(`Nothing told before: ${line}`)
      return { told, text: line.slice(told.length + 2), writer: basename(file, '.txt') }
    })
  })
}

const withoutDiacritics = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

/** What a text teaches: as written, without diacritics, and in small letters without them. */
export function lessonsOf({ text, told, writer }: Text): Lessons {
  const bare = withoutDiacritics(text)
  const ways = [...new Set([text, bare, bare.toLowerCase()])]
  const lessons: Lessons = { place: [], name: [], person: [] }
  const isName = told === 'name' || told === 'accused'
  for (const way of ways) {
    const tokens = tokensOf(way)
    const rest = { isOne: told !== 'clean', writer, share: 1 / ways.length }
    const whole = { codes: signsOf(tokens).map(({ code }) => code), ...rest }
    if (!isName) lessons.place.push(whole)
    if (isName || told === 'clean') {
      lessons.name.push(whole)
      for (const found of byRules(way, tokens).names)
        lessons.person.push({ codes: signsAround(tokens, found), ...rest })
    }
  }
  return lessons
}
