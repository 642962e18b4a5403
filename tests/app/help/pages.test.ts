import { describe, expect, test } from 'vitest'

import type { HelpPage } from '#app/help/page.ts'
import { helpPagesEn } from '#app/help/pages-en.ts'
import { helpPages } from '#app/help/pages-vi.ts'

const WORDS_MAX = 150
const both: [string, readonly HelpPage[]][] = [
  ['Vietnamese', helpPages],
  ['English', helpPagesEn],
]

function wordsOf({ title, lead, parts }: HelpPage): string {
  const inside = parts.flatMap(({ head = '', text = [], steps = [] }) => [head, ...text, ...steps])
  return [title, lead, ...inside].join(' ')
}

describe.each(both)('the help in %s', (_language, pages) => {
  test('is eight short pages', () => {
    expect(pages).toHaveLength(8)
    for (const page of pages) {
      const words = wordsOf(page).split(/\s+/)
      expect([page.slug, words.length <= WORDS_MAX]).toEqual([page.slug, true])
    }
  })

  test('says one thing beside each of the six sending marks', () => {
    const marked = pages.flatMap(({ parts }) => parts.filter(({ marks }) => marks))
    expect(marked.map(({ text = [] }) => text.length)).toEqual([6])
  })

  test('speaks plainly: no exclamation marks and none of the words officers do not use', () => {
    const all = pages.map(wordsOf).join(' ')
    expect(all).not.toMatch(/!|đồng bộ|offline|upload|server|cache|submit|\bID\b|lỗi hệ thống/i)
    expect(all.normalize('NFC')).toBe(all)
  })
})

test('both languages say as much on each page', () => {
  const shape = ({ parts }: HelpPage) =>
    parts.map(({ text = [], steps = [] }) => [text.length, steps.length])
  expect(helpPagesEn.map(shape)).toEqual(helpPages.map(shape))
})
