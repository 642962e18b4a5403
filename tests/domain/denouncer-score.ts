import { readFileSync } from 'node:fs'

import { findTraces, type TraceSort } from '#domain/denouncer/traces.ts'

type Sentence = { text: string; has: TraceSort }

type Texts = {
  stopped: readonly Sentence[]
  clean: readonly string[]
}

/** How many of the texts the check stops, as parts of one, and every text it judged wrongly. */
export function scoreTraces({ stopped, clean }: Texts) {
  const isStopped = (text: string) => findTraces(text).length > 0
  const named = stopped.filter(({ has }) => has === 'name')
  const others = stopped.filter(({ has }) => has !== 'name')
  const part = (texts: readonly string[]) => texts.filter(isStopped).length / texts.length
  return {
    names: part(named.map(({ text }) => text)),
    others: part(others.map(({ text }) => text)),
    clean: part(clean),
    missed: stopped.filter(({ text }) => !isStopped(text)),
    wronged: clean.filter(isStopped).map((text) => ({ text, found: findTraces(text) })),
  }
}

const SORTS: readonly TraceSort[] = ['phone', 'identity', 'address', 'name']

/** The lines of a list of sentences, without the empty ones. */
export function linesOf(list: string): string[] {
  return list.split('\n').filter((line) => line !== '')
}

/** Sentences, each on its line behind what it has: `phone: gọi …`. */
export function sentencesOf(list: string): Sentence[] {
  return linesOf(list).map((line) => {
    const has = SORTS.find((sort) => line.startsWith(`${sort}: `))
    if (!has) throw new Error(`No sort of trace before: ${line}`)
    return { text: line.slice(has.length + 2), has }
  })
}

/** A text as it is typed without diacritics. */
export function bareOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

const CLEAN = 'clean: '

/** The texts of a file, each on its line behind what it has, or behind `clean`. */
export function readSet(path: string): { stopped: Sentence[]; clean: string[] } {
  const lines = linesOf(readFileSync(path, 'utf8'))
  return {
    stopped: sentencesOf(lines.filter((line) => !line.startsWith(CLEAN)).join('\n')),
    clean: lines.filter((line) => line.startsWith(CLEAN)).map((line) => line.slice(CLEAN.length)),
  }
}

/** The same texts, typed another way. */
export function typedAs({ stopped, clean }: Texts, typed: (text: string) => string): Texts {
  return {
    stopped: stopped.map(({ text, has }) => ({ text: typed(text), has })),
    clean: clean.map(typed),
  }
}
