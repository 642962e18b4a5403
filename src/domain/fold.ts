/**
 * Words as they are searched by: small letters without their marks, `đ` as `d`, one blank between
 * them, so that `duong hong` finds `Đường hỏng`.
 */
export function fold(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** True where every word that is looked for stands in one of the texts, in whatever order. */
export function isFoundIn(query: string, texts: readonly (string | undefined)[]): boolean {
  const there = fold(texts.filter(Boolean).join(' '))
  return fold(query)
    .split(' ')
    .every((word) => there.includes(word))
}
