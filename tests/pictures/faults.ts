import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

import { wordFaultsIn } from './word-faults.ts'

/** Smallest side of a target in pixels: a thumb on a phone, a pointer at a desk. */
export const THUMB = 48
export const POINTER = 44

/** Everything wrong with how a page is drawn, one sentence each; an empty list is a good page. */
export async function faultsOf(page: Page, target: number): Promise<string[]> {
  const drawn = await page.evaluate(drawingFaultsIn, target)
  const words = await page.evaluate(wordFaultsIn)
  const motion = await page.evaluate(motionIn)
  return [...drawn, ...words, ...motion, ...(await accessFaults(page))]
}

/**
 * What changes slowly where motion is reduced: a new theme would reach words inside words one frame
 * after the other, unread until then.
 */
function motionIn(): string[] {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return []
  const first = [...document.querySelectorAll('body, body *')].find(
    (each) => Number.parseFloat(getComputedStyle(each).transitionDuration) > 0,
  )
  const words = first?.textContent?.trim().slice(0, 60) ?? ''
  return first ? [`moves where motion is reduced: <${first.localName}> ${words}`] : []
}

/** What axe says of a page. */
export async function accessFaults(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const axe = new AxeBuilder({ page }).withTags(tags).setLegacyMode()
  // Its rule of 24 px takes a field that lies half under the dock for a small one; ours asks for 48.
  const { violations } = await axe.disableRules('target-size').analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ target }) => `axe ${id}: ${help} (${target.join(' ')})`),
  )
}

/**
 * What is wider than the screen, cut, or too small to hit. Runs inside the page, so it leans on
 * nothing outside itself.
 */
function drawingFaultsIn(target: number): string[] {
  const SLACK = 1
  const found: string[] = []
  const spelled = (element: Element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
    return `<${element.localName}> ${words.replaceAll(/\s+/g, ' ').slice(0, 60)}`
  }
  const styleOf = (element: Element) => getComputedStyle(element)
  const isHiddenWords = (element: Element) => {
    const { clip, clipPath, position } = styleOf(element)
    return position === 'absolute' && (clip !== 'auto' || clipPath !== 'none')
  }
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getClientRects().length > 0 &&
    !element.closest('[inert], [aria-hidden="true"]') &&
    !isHiddenWords(element)
  const above = (element: Element, fits: (each: Element) => boolean) => {
    for (let each = element.parentElement; each; each = each.parentElement) {
      if (each !== document.body && each !== document.documentElement && fits(each)) return true
    }
    return false
  }
  /** What holds an element as far as it can be seen whole: up to what scrolls, or to its dialog. */
  const holders = (element: Element) => {
    const found: Element[] = []
    for (let each = element.parentElement; each; each = each.parentElement) {
      if (each === document.body || each.localName === 'dialog' || scrolls(each)) break
      found.push(each)
    }
    return found
  }
  const scrolls = (element: Element) => /auto|scroll/.test(styleOf(element).overflow)
  const scrollsAcross = (element: Element) => /auto|scroll/.test(styleOf(element).overflowX)
  const ellipsis = (element: Element) => {
    const { textOverflow, webkitLineClamp } = styleOf(element)
    return textOverflow === 'ellipsis' || (webkitLineClamp !== 'none' && webkitLineClamp !== '')
  }
  const ownWords = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())

  const lookForWide = (element: Element) => {
    const { left, right } = element.getBoundingClientRect()
    if (right <= innerWidth + SLACK && left >= -SLACK) return
    if (!above(element, (each) => scrollsAcross(each) || styleOf(each).overflowX === 'hidden')) {
      found.push(`wider than the screen: ${spelled(element)}`)
    }
  }

  // A long name scrolls in its line; half a date or half a number says something else.
  const lookForCutAnswer = (element: HTMLElement) => {
    if (!(element instanceof HTMLInputElement) || element.inputMode !== 'numeric') return
    if (element.scrollWidth > element.clientWidth + SLACK)
      found.push(`cut: <input> ${element.value}`)
    const { fontFamily, paddingLeft, paddingRight } = styleOf(element)
    const { fontSize, fontWeight } = getComputedStyle(element, '::placeholder')
    const paper = document.createElement('canvas').getContext('2d')
    if (!paper) return
    paper.font = `${fontWeight} ${fontSize} ${fontFamily}`
    const room =
      element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    if (paper.measureText(element.placeholder).width > room + SLACK) {
      found.push(`cut: <input> ${element.placeholder}`)
    }
  }

  const lookForCut = (element: Element) => {
    if (!ownWords(element) && !(element instanceof HTMLButtonElement)) return
    const { overflowX, overflowY, display } = styleOf(element)
    if (display === 'inline' || ellipsis(element)) return
    const across =
      element.scrollWidth > element.clientWidth + SLACK && !/auto|scroll/.test(overflowX)
    const down =
      element.scrollHeight > element.clientHeight + SLACK && /hidden|clip/.test(overflowY)
    if (across || down) found.push(`cut: ${spelled(element)}`)
    const box = element.getBoundingClientRect()
    const cuts = (each: Element) => {
      if (!/hidden|clip/.test(styleOf(each).overflow) || ellipsis(each)) return false
      const room = each.getBoundingClientRect()
      return box.right > room.right + SLACK || box.bottom > room.bottom + SLACK
    }
    if (holders(element).some(cuts)) found.push(`cut by what holds it: ${spelled(element)}`)
  }

  // A link inside a sentence is as high as its line; the wcag leaves it out, and so do we.
  const isInSentence = (element: Element) =>
    element.localName === 'a' &&
    styleOf(element).display === 'inline' &&
    (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim()
  const targetOf = (element: Element) => {
    if (!(element instanceof HTMLInputElement) || !/checkbox|radio/.test(element.type))
      return element
    return element.closest('label') ?? element.labels?.[0] ?? element
  }
  const lookForSmall = (element: Element) => {
    const { width, height } = targetOf(element).getBoundingClientRect()
    if (isInSentence(element)) return
    if (width < target - SLACK / 2 || height < target - SLACK / 2) {
      found.push(
        `target ${Math.round(width)}×${Math.round(height)}, under ${target}: ${spelled(element)}`,
      )
    }
  }

  const page = document.scrollingElement ?? document.documentElement
  if (page.scrollWidth > innerWidth + SLACK) {
    found.push(`the page is ${page.scrollWidth} wide on a screen of ${innerWidth}`)
  }
  // What lies under an open dialog has pictures of its own.
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  for (const element of top.querySelectorAll<HTMLElement>('*:not(svg, svg *)')) {
    if (!isSeen(element)) continue
    lookForWide(element)
    lookForCut(element)
    lookForCutAnswer(element)
  }
  const targets =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], ' +
    '[role=link], [role=tab], [role=switch], [role=checkbox], [role=radio], [role=option]'
  for (const element of top.querySelectorAll(targets)) {
    const field = targetOf(element)
    if (isSeen(field) || isSeen(element)) lookForSmall(element)
  }
  return [...new Set(found)]
}
