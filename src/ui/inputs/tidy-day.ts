/**
 * What the day being typed looks like with its strokes: number keys of a phone have none, so
 * `20112026` becomes `20/11/2026`. A stroke typed early fills up: `3/` becomes `03/`.
 */
export function tidyDay(typed: string): string {
  if (!/^[\d/.\-\s]*$/.test(typed)) return typed
  const filled = typed
    .replaceAll(/[.\-\s]/g, '/')
    .replace(/^(\d)\//, '0$1/')
    .replace(/^(\d\d\/)(\d)\//, '$10$2/')
  const digits = filled.replaceAll('/', '').slice(0, 8)
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)]
  const [day = '', month = '', year = ''] = parts
  if (day.length < 2) return day
  return month.length < 2 ? `${day}/${month}` : `${day}/${month}/${year}`
}
