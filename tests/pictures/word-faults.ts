/**
 * Words that break where no reader would break them: within themselves, or a few of them on a
 * button over three lines and more; and a name of the app's own where its words should stand. Runs
 * inside the page, so it leans on nothing outside itself.
 */
export function wordFaultsIn(): string[] {
  /** So much stands on a button in two lines, however narrow the place. */
  const FEW_LETTERS = 20
  const found: string[] = []
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('[inert], [aria-hidden="true"]') &&
    getComputedStyle(element).position !== 'absolute'
  const topsOf = (node: Node, from = 0, to = node.nodeValue?.length ?? 0) => {
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    return [...range.getClientRects()].map(({ top }) => Math.round(top))
  }
  const textsIn = (element: Element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    return texts.filter(({ parentElement }) => parentElement && isSeen(parentElement))
  }
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  /** As the app names its words: `nextPoints`, `states.done`. */
  const KEY = /^[a-z]+(?:[A-Z][a-z]+|\.[a-z][a-zA-Z]*)+$/
  const lookForKey = (text: Node) => {
    const words = (text.nodeValue ?? '').trim()
    if (KEY.test(words)) found.push(`a name in place of its words: ${words}`)
  }
  const lookWithinWords = (text: Node) => {
    if (new Set(topsOf(text)).size < 2) return
    for (const { index, 0: word } of (text.nodeValue ?? '').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const isBroken = new Set(topsOf(text, index, index + word.length)).size > 1
      if (isBroken) found.push(`broken within a word: ${word}`)
    }
  }
  const lookOnButton = (button: Element) => {
    const words = (button.textContent ?? '').trim().replaceAll(/\s+/g, ' ')
    if (words.length > FEW_LETTERS || !isSeen(button)) return
    const lines = new Set(textsIn(button).flatMap((text) => topsOf(text)))
    if (lines.size > 2) found.push(`on ${lines.size} lines: <button> ${words}`)
  }
  for (const text of textsIn(top)) {
    lookForKey(text)
    lookWithinWords(text)
  }
  for (const button of top.querySelectorAll('button, summary')) lookOnButton(button)
  return [...new Set(found)]
}
