import { unit } from '#records/unit/record.ts'

type UnitType = (typeof unit.fields.type.options)[number]

/** What officers call a type in one language: the code and its label. */
export type TypeLabel = readonly [type: UnitType, label: string]

/** What is wrong with a line, with what it says about it. */
export type LineFault =
  | { code: 'noName' | 'manyColumns' }
  | { code: 'tooLong'; max: number }
  | { code: 'unknownType'; words: string }

/** One line of a pasted table: a unit to add, one to leave out, or what is wrong with it. */
export type PastedLine = { line: number; name: string; type?: UnitType } & (
  | { state: 'new' }
  | { state: 'there' }
  | { state: 'twice'; of: number }
  | { state: 'wrong'; fault: LineFault }
)

const DEFAULT_TYPE: UnitType = 'village'
/** `3`, `3.` or the head of a column of such. */
const ORDINAL = /^(\d+\.?|s?tt|no\.?)$/i
const NAME_MAX = unit.fields.name.max ?? 200

/** Words for a type that stand in no list of labels but in most tables. */
const alsoCalled: readonly TypeLabel[] = [
  ...['Thôn', 'Bản', 'Ấp', 'Buôn', 'Làng', 'Xóm'].map((name): TypeLabel => ['village', name]),
  ...['Tổ', 'Khu phố', 'Khối phố'].map((name): TypeLabel => ['residential_group', name]),
]

/**
 * Reads a table of units: a name and then its type on each line, apart by a tab, a semicolon or
 * several spaces. A type is named by its label, whatever its capitals and diacritics, or by its
 * code; without one the unit is a village. Blank lines, the head of the table and a column of
 * ordinals before the names are passed over. Names are told apart by their diacritics: Nà Pán
 * is not Nà Pan.
 */
export function readPastedUnits(
  text: string,
  { there, labels }: { there: readonly string[]; labels: readonly TypeLabel[] },
): PastedLine[] {
  const typeByWords = wordsForTypes([...alsoCalled, ...labels])
  const known = new Set(there.map(sameName))
  const lineByName = new Map<string, number>()
  const read: PastedLine[] = []
  for (const [place, row] of tidy(text).split('\n').entries()) {
    const cells = cellsOf(row)
    if (cells.length === 0 || isHead(cells)) continue
    const line = place + 1
    const found = readLine(cells, typeByWords)
    const name = sameName(found.name)
    const of = lineByName.get(name)
    if ('fault' in found) read.push({ line, state: 'wrong', ...found })
    else if (known.has(name)) read.push({ line, state: 'there', ...found })
    else if (of !== undefined) read.push({ line, state: 'twice', of, ...found })
    else {
      lineByName.set(name, line)
      read.push({ line, state: 'new', ...found })
    }
  }
  return read
}

type Found = { name: string; type: UnitType } | { name: string; fault: LineFault }

function readLine(cells: readonly string[], typeByWords: ReadonlyMap<string, UnitType>): Found {
  const [name = '', words = ''] = cells
  if (cells.length > 2) return { name, fault: { code: 'manyColumns' } }
  if (name === '') return { name: words, fault: { code: 'noName' } }
  if (name.length > NAME_MAX) return { name, fault: { code: 'tooLong', max: NAME_MAX } }
  const type = words === '' ? DEFAULT_TYPE : typeByWords.get(folded(words))
  return type ? { name, type } : { name, fault: { code: 'unknownType', words } }
}

/** Labels and codes by how they are typed without care; a label wins over what is only usual. */
function wordsForTypes(labels: readonly TypeLabel[]): ReadonlyMap<string, UnitType> {
  const types = new Map<string, UnitType>()
  for (const [type, label] of labels) types.set(folded(label), type)
  for (const type of unit.fields.type.options) types.set(folded(type), type)
  return types
}

function cellsOf(row: string): string[] {
  const cells = splitRow(row).map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
  while (cells.length > 0 && cells.at(-1) === '') cells.pop()
  const [first = ''] = cells
  return cells.length > 1 && ORDINAL.test(first) ? cells.slice(1) : cells
}

/** A table's own tabs come first: a cell may hold a semicolon. */
function splitRow(row: string): string[] {
  if (row.includes('\t')) return row.split('\t')
  if (row.includes(';')) return row.split(';')
  return row.trim().split(/\s{2,}/)
}

function isHead([first = '', second]: readonly string[]): boolean {
  if (second === undefined) return ['ten', 'name'].includes(folded(first))
  return /^(ten|name)( |$)/.test(folded(first)) && ['loai', 'type'].includes(folded(second))
}

/** One way of writing letters and line ends, without marks that nobody sees. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll('\u00A0', ' ')
}

function sameName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

/** Words without capitals, diacritics and commas. */
function folded(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[,\s]+/g, ' ')
    .trim()
}
