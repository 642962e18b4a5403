/** A line of the profile: its label, its words, and whether it takes the whole width. */
export type PageLine = { label: string; value: string; long?: boolean }

/** A way of setting the page of A4, in lines of its own size. */
type Setting = {
  lines: number
  columns: number
  /** How many letters fit into a line of the page, of a column, and of the title. */
  letters: number
  inColumn: number
  inTitle: number
  /** What a line over the whole width takes beside its words, and whether its label stands in it. */
  besides: number
  isLabelIn: boolean
}

/** As it is read best; and closer, with the labels in the line, where that does not do. */
const plain: Setting = {
  lines: 45,
  columns: 2,
  letters: 78,
  inColumn: 36,
  inTitle: 48,
  besides: 1.3,
  isLabelIn: false,
}
const close: Setting = {
  lines: 52,
  columns: 3,
  letters: 90,
  inColumn: 26,
  inTitle: 48,
  besides: 0.4,
  isLabelIn: true,
}

const HEAD_LINES = 3
const TITLE_LINE = 1.8
const ROW_LINES = 1.4
/** A value of more letters than this takes the whole width. */
const SHORT_MAX = 60
const CUT = ' …'

/**
 * The lines of a profile as they go onto one page of A4, the short ones first. Where all of them do
 * not, it is set closer; where they still do not, the longest are cut to the same length, and each
 * says so by its last sign.
 */
export function onOnePage(
  title: string,
  all: readonly PageLine[],
): { lines: PageLine[]; isClose: boolean; isCut: boolean } {
  const said = all.map(({ label, value, long }): PageLine => {
    return { label, value, ...(long || value.length > SHORT_MAX ? { long: true } : {}) }
  })
  const lines = [...said.filter(({ long }) => !long), ...said.filter(({ long }) => long)]
  if (fits(plain, title, lines)) return { lines, isClose: false, isCut: false }
  if (fits(close, title, lines)) return { lines, isClose: true, isCut: false }
  let most = Math.max(...lines.map(({ value }) => value.length))
  while (most > SHORT_MAX && !fits(close, title, cutTo(most, lines))) most -= 10
  return { lines: cutTo(most, lines), isClose: true, isCut: true }
}

function cutTo(most: number, lines: readonly PageLine[]): PageLine[] {
  return lines.map((line) =>
    line.long && line.value.length > most ? { ...line, value: cut(line.value, most) } : line,
  )
}

/** The words before the last blank that is near enough; empty lines take room and say nothing. */
function cut(value: string, most: number): string {
  const start = value.replaceAll(/\s*\n\s*/g, '\n').slice(0, most)
  const blank = start.search(/\s\S*$/)
  return (blank > most / 2 ? start.slice(0, blank) : start).trimEnd() + CUT
}

function fits(setting: Setting, title: string, lines: readonly PageLine[]): boolean {
  const { columns, inColumn, letters, inTitle, besides, isLabelIn } = setting
  const shorts = lines.filter(({ long }) => !long).map(({ value }) => linesIn(value, inColumn))
  const rows = Array.from({ length: Math.ceil(shorts.length / columns) }, (_, at) =>
    Math.max(...shorts.slice(at * columns, (at + 1) * columns)),
  )
  const longs = lines.filter(({ long }) => long)
  const room =
    HEAD_LINES +
    linesIn(title, inTitle) * TITLE_LINE +
    sum(rows.map((row) => row + ROW_LINES)) +
    sum(longs.map((line) => besides + linesIn(wordsOf(line, isLabelIn), letters)))
  return room <= setting.lines
}

function wordsOf({ label, value }: PageLine, isLabelIn: boolean): string {
  return isLabelIn ? `${label}: ${value}` : value
}

function linesIn(value: string, letters: number): number {
  return sum(value.split('\n').map((line) => Math.max(1, Math.ceil(line.length / letters))))
}

function sum(all: readonly number[]): number {
  return all.reduce((a, b) => a + b, 0)
}
