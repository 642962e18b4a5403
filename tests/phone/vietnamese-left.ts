import type { Page } from 'playwright'

import { words as english } from '#app/english.ts'
import { deadlineRules } from '#domain/deadlines/rules.ts'
import { kindNames } from '#records/shapes.ts'

import { goTo, standsStill } from './acts.ts'
import type { Commune } from './commune.ts'

/** Every Vietnamese text of the app, whatever screen brings it. */
const texts = import.meta.glob('/src/**/*texts.ts', { eager: true })

/** Those that English says otherwise, as patterns of what is drawn. */
const vietnamese = onlyIn(textsIn(texts), textsIn([english]))

function textsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsIn) : []
}

function onlyIn(these: string[], those: string[]): RegExp[] {
  const shared = new Set(those)
  return [...new Set(these)].filter((text) => !shared.has(text) && isTelling(text)).map(patternOf)
}

/** A text with words of its own, beside what is put into it. */
function isTelling(text: string): boolean {
  return /\p{L}{2}/u.test(text.replaceAll(/\{\{\w+\}\}/g, ''))
}

function patternOf(text: string): RegExp {
  const parts = text
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`, 'u')
}

/**
 * All that is drawn or read aloud on a screen, piece by piece. A paper for a citizen says that it
 * is in another language, and is left out.
 */
function piecesOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pieces: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      const isOfScreen = parentElement?.closest('[lang]') === document.documentElement
      if (isOfScreen && parentElement.checkVisibility()) pieces.push(textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) {
        pieces.push(...(element.getAttribute(name) ?? '').split('. '))
      }
    }
    return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
  })
}

/** A text that people wrote, and each of its sentences: what is read aloud is cut there. */
function sentencesIn(text: string): string[] {
  return [text, ...text.split(/(?<=\.) /), ...text.split('. ')]
}

const WRITTEN_MIN = 30

/** What stays as it is in every language: a language's own name, and all that people of a commune wrote. */
export function writtenIn({ rows }: Commune, ...more: string[]): ReadonlySet<string> {
  const words = kindNames.flatMap((kind) => rows(kind).flatMap(({ fields }) => textsIn(fields)))
  // What a rule stands on is cited as it stands.
  const cited = deadlineRules.map(({ source }) => source)
  return new Set(['English', ...more, ...cited, ...words.flatMap(sentencesIn)])
}

/** What people wrote, whole or cut short, alone or after some words: a long end of it is theirs. */
function isWritten(piece: string, written: ReadonlySet<string>): boolean {
  if (written.has(piece)) return true
  const end = piece.replace(/…$/, '').slice(-WRITTEN_MIN)
  return end.length === WRITTEN_MIN && [...written].some((text) => text.includes(end))
}

/** The pieces on a screen that are said in Vietnamese by the app itself. */
export async function vietnameseLeft(
  screen: Page,
  written: ReadonlySet<string>,
): Promise<string[]> {
  await standsStill(screen)
  const pieces = await piecesOn(screen)
  const found = pieces.filter((piece) => vietnamese.some((text) => text.test(piece)))
  return found.filter((piece) => !isWritten(piece, written))
}

export async function chooseEnglish(screen: Page) {
  await goTo(screen, '/settings')
  await screen.getByRole('radio', { name: 'English' }).click()
  await screen.getByRole('heading', { name: 'Settings' }).waitFor()
}
