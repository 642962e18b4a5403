/** A source of chance that says the same for the same seed. */
export type Dice = { upTo: (max: number) => number; oneOf: <Item>(items: readonly Item[]) => Item }

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (max: number) => Math.floor(next() * max)
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[upTo(items.length)]
    if (item === undefined) throw new Error('There is nothing to choose from')
    return item
  }
  return { upTo, oneOf }
}

/** Values that programs trip over; the marked ones must never come back in a refusal. */
function oddValues(mark: string): unknown[] {
  const nested = JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown
  const polluting = JSON.parse(
    `{"__proto__":{"${mark}":1},"constructor":{"prototype":1}}`,
  ) as unknown
  return [
    mark,
    `${mark}' or 1=1; drop table rows; --`,
    `<img src=x onerror=${mark}>`,
    `${mark}\u0000\ud800\u202e`,
    mark.repeat(2000),
    `e\u0301${mark}`,
    '',
    ' ',
    false,
    true,
    0,
    -1,
    1.5,
    1e308,
    -0,
    2 ** 53,
    [],
    {},
    [mark],
    { [mark]: mark },
    { [mark.toLowerCase()]: [mark] },
    polluting,
    nested,
    Array.from({ length: 300 }, () => mark),
    Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}`, mark])),
    '2026-02-30',
    '__proto__',
    'constructor',
  ]
}

type Box = { holder: Record<string, unknown> | unknown[]; key: string | number }

function boxesIn(value: unknown, boxes: Box[] = []): Box[] {
  if (typeof value !== 'object' || value === null) return boxes
  const holder = value as Record<string, unknown>
  for (const key of Object.keys(holder)) {
    boxes.push({ holder, key })
    boxesIn(holder[key], boxes)
  }
  return boxes
}

/** The same body with up to three things in it made odd, left out, doubled or swapped. */
export function mutated(body: unknown, dice: Dice, mark: string): unknown {
  const root = { body: structuredClone(body) }
  for (let left = dice.upTo(4); left > 0; left -= 1) {
    const boxes = boxesIn(root)
    if (boxes.length === 0) break
    const box = dice.oneOf(boxes)
    const holder = box.holder as Record<string | number, unknown>
    switch (dice.upTo(6)) {
      case 0:
        delete holder[box.key]
        break
      case 1:
        holder[mark] = dice.oneOf(oddValues(mark))
        break
      case 2:
        holder[box.key] = [holder[box.key], holder[box.key]]
        break
      case 3:
        holder[box.key] = null
        break
      default:
        holder[box.key] = dice.oneOf(oddValues(mark))
    }
  }
  return root.body
}

/** The text of a body, sometimes cut, doubled, or no JSON at all. */
export function mutatedText(body: unknown, dice: Dice, mark: string): string {
  const text = JSON.stringify(mutated(body, dice, mark)) ?? ''
  switch (dice.upTo(12)) {
    case 0:
      return text.slice(0, dice.upTo(text.length + 1))
    case 1:
      return text + text
    case 2:
      return `${mark}{"`
    case 3:
      return `\ufeff${text}`
    case 4:
      return text.replace('{', `{"${mark}":1e999,`)
    default:
      return text
  }
}

/** The address with one of its parts made odd, or another question behind it. */
export function mutatedPath(path: string, dice: Dice, mark: string): string {
  const odd = [
    mark,
    '..',
    '%00',
    '%ff',
    "'--",
    encodeURIComponent('ữ'.repeat(300)),
    '__proto__',
    '-1',
  ]
  const [route = '', query] = path.split('?', 2)
  const parts = route.split('/')
  const at = dice.upTo(parts.length)
  switch (dice.upTo(8)) {
    case 0:
      return parts.with(at, dice.oneOf(odd)).join('/')
    case 1:
      return `${route}?before=${dice.oneOf(odd)}`
    case 2:
      return `${route}?${mark}=${mark}&before=1&before=2`
    default:
      return query === undefined ? route : `${route}?${query}`
  }
}

/** The headers a request is sent with, sometimes not the ones it should have. */
export function mutatedHeaders(dice: Dice, mark: string): Record<string, string> {
  const odd: Record<string, string>[] = [
    { 'content-type': `text/${mark}` },
    { 'x-gan-dan': '0' },
    { origin: `https://${mark}.example` },
    { 'content-encoding': 'gzip' },
    { 'accept-encoding': mark },
    { 'x-forwarded-for': `${mark}, ::1, ${mark}` },
    { 'user-agent': mark.repeat(500) },
    { cookie: `gan-dan=${mark}; __Host-gan-dan=${mark}` },
    { 'content-length': '7' },
  ]
  return dice.upTo(8) === 0 ? dice.oneOf(odd) : {}
}
