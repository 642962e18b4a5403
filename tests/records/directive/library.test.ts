import { expect, test } from 'vitest'
import * as z from 'zod/mini'

import { schemaOf } from '#domain/field-schema.ts'
import { links } from '#domain/fields.ts'
import { articlesOf } from '#records/directive/articles.ts'
import { citedOutOfForce } from '#records/directive/cited.ts'
import {
  directiveNamed,
  directives,
  predecessorsOf,
  successorsOf,
} from '#records/directive/library.ts'
import { directiveWordsEn } from '#records/directive/words-en.ts'

function cited(words: string): string[] {
  return citedOutOfForce(words).map(({ id }) => id)
}

test('the library has every paper once, with its status', () => {
  const countByStatus: Record<string, number> = {}
  for (const { status } of directives) countByStatus[status] = (countByStatus[status] ?? 0) + 1

  expect(new Set(directives.map(({ id }) => id)).size).toBe(117)
  expect(countByStatus).toEqual({
    in_force: 40,
    amended: 11,
    superseded: 7,
    expired: 9,
    body_dissolved: 5,
    unknown: 45,
  })
})

test('a plan can stand on every paper', () => {
  const takes = (id: string) => z.safeParse(schemaOf(links('directive')), [id]).success

  expect(directives.filter(({ id }) => !takes(id))).toEqual([])
})

test('every paper says who issued it, what it is and what it is for, in both languages', () => {
  const lacking = directives.filter(({ id, issuer, title, purpose, note }) => {
    const english = directiveWordsEn[id]
    const isWhole = [issuer, title, purpose, english?.title, english?.purpose].every(Boolean)
    return !isWhole || (note === '') !== (english?.note === '')
  })

  expect(lacking).toEqual([])
  expect(Object.keys(directiveWordsEn)).toHaveLength(directives.length)
})

test('days are days, and the newest stand first', () => {
  const days = directives.flatMap(({ issuedOn }) => issuedOn ?? [])
  const others = directives.flatMap(({ effectiveFrom }) => effectiveFrom ?? [])

  expect([...days, ...others].filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([])
  expect(days).toEqual(days.toSorted().toReversed())
  expect(directives.at(-1)?.issuedOn).toBeUndefined()
})

test('what replaces a paper opens where the library has it, and the other way round', () => {
  const old = directiveNamed('nd-04-2015')
  const reception = directiveNamed('nd-154-2026')
  if (!old || !reception) throw new Error('The library lacks a paper of this test')

  expect(successorsOf(old).map(({ words, directive }) => [words, directive?.id])).toEqual([
    ['10/2022/QH15 Chương III', 'luat-10-2022'],
    ['59/2023/NĐ-CP', 'nd-59-2023'],
  ])
  expect(predecessorsOf(reception).map(({ id }) => id)).toEqual(['nd-64-2014'])
  expect(successorsOf(reception)).toEqual([])
})

test('a paper tells the articles by which deadlines are counted on that day', () => {
  const articles = (id: string, today: string) => {
    const directive = directiveNamed(id)
    if (!directive) throw new Error(`The library lacks ${id}`)
    return articlesOf(directive, today).map(({ article, lengths }) => [
      article,
      lengths.map(({ counted, n }) => `${n} ${counted}`).join(', '),
    ])
  }

  expect(articles('luat-02-2011', '2026-11-20')).toEqual([
    ['Điều 9', '90 plain'],
    ['Điều 28', '30 plain, 45 plain, 60 plain'],
    ['Điều 32', '3 work'],
    ['Điều 33 khoản 1', '30 plain, 45 plain'],
  ])
  // Ten days to accept a complaint were counted by it until the decree changed them.
  expect(articles('luat-02-2011', '2026-06-30')).toContainEqual(['Điều 27', '10 plain'])
  expect(articles('nd-155-2026', '2026-11-20')).toContainEqual(['Điều 10', '7 work'])
  expect(articles('nd-30-2020', '2026-11-20')).toEqual([])
})

test.each([
  ['Nghị định 64/2014/NĐ-CP', ['nd-64-2014']],
  ['nghi dinh 64 / 2014 / nd-cp ngay 26/6/2014', ['nd-64-2014']],
  ['33/CT-TTg; 16/CT-TTg', ['ct-16-ttg']],
  ['Chỉ thị 16/CT-TTg ngày 16/5/2016', ['ct-16-ttg']],
  // Another paper of another year bears the same number.
  ['Chỉ thị 16/CT-TTg ngày 31/3/2020', []],
  ['164/2014/NĐ-CP, 64/2014/NĐ-CPX, 1/64/2014/NĐ-CP', []],
  ['154/2026/NĐ-CP', []],
  // Every province has such a number: the day says whose it is.
  ['38/KH-UBND', []],
  ['38/KH-UBND ngày 4/3/2021', ['kh-38-2021']],
  ['38/KH-UBND\nngày 4/3/2021', []],
  ['Họp 3 lần, 16/5 và 26/6', []],
  ['', []],
])('%s', (words, found) => {
  expect(cited(words)).toEqual(found)
})
