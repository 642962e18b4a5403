/**
 * The same text without the character U+0000, which PostgreSQL cannot keep: neither database is
 * given one.
 */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD')
}
