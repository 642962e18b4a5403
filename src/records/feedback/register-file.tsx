import type { RegisterColumn, RegisterRow } from './register-rows.ts'
import { registerColumns } from './register-rows.ts'

/** How wide each column is drawn, in characters. */
const widths: Record<RegisterColumn, number> = {
  number: 12,
  receivedOn: 12,
  who: 24,
  idNumber: 14,
  content: 50,
  type: 12,
  sameContent: 12,
  settledBy: 16,
  inCompetence: 10,
  guidedTo: 22,
  transferredTo: 22,
  followUp: 28,
  note: 22,
}

/**
 * The book as an Excel file: the titles of the columns, their numbers as the form has them, then
 * the rows. Every cell is a text: what a citizen said is never read as a formula.
 */
export async function registerFile(
  name: string,
  titles: Readonly<Record<RegisterColumn, string>>,
  rows: readonly RegisterRow[],
): Promise<File> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const shape = { type: String, wrap: true, alignVertical: 'top', borderStyle: 'thin' } as const
  const text = (value: string) =>
    value === '' ? { ...shape } : { ...shape, value: asWords(value) }
  const head = registerColumns.map((column) => ({
    ...text(titles[column]),
    fontWeight: 'bold' as const,
  }))
  const numbers = registerColumns.map((_, place) => text(`(${place + 1})`))
  const body = rows.map((row) => registerColumns.map((column) => text(row[column])))
  const blob = await writeXlsxFile([head, numbers, ...body], {
    columns: registerColumns.map((column) => ({ width: widths[column] })),
    orientation: 'landscape',
    stickyRowsCount: 2,
  }).toBlob()
  return new File([blob], `${name}.xlsx`, { type: blob.type })
}

/**
 * The library finds again what a cell says in an object of its own, in which some English words
 * (`constructor`) stand from the beginning: with a space behind it such a word is found as any other.
 */
function asWords(value: string): string {
  return value in Object.prototype ? `${value} ` : value
}
