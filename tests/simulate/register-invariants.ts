import { fail, type Run } from './run.ts'
import type { Numbered, Standing, Truth } from './truth.ts'

/** Register numbers begin at 1, have no gaps, and a record has one in a register and year. */
export function registerNumbersHaveNoGaps(run: Run, { numbers, rows }: Truth): void {
  const next = new Map<string, number>()
  const given = new Set<string>()
  for (const { commune, register, year, number, kind, record } of numbers) {
    const book = `${commune} ${register} ${year}`
    const wanted = (next.get(book) ?? 0) + 1
    // Which numbers a lost journal had told, only the phones that were not lost know.
    if (number !== wanted && !run.server.isJournalLost)
      return fail(run, `Register numbers have no gaps: ${book} has ${number} after ${wanted - 1}`)
    next.set(book, number)
    const who = `${book} ${kind} ${record}`
    if (given.has(who)) return fail(run, `A record has one number in a register: ${who}`)
    given.add(who)
  }
  for (const row of rows) if (row.kind === 'feedback') checkNumber(run, numbers, row)
}

/** A record shows the number it has in the register it belongs to now. */
function checkNumber(run: Run, numbers: readonly Numbered[], row: Standing): void {
  const { commune, kind, id, fields } = row
  const year = Number(String(fields['receivedOn']).slice(0, 4))
  const register = fields['type'] === 'observation' ? 'PA' : 'KG'
  const all = numbers.filter((each) => each.commune === commune && each.record === id)
  const own = all.find((each) => each.year === year && each.register === register)
  const shown = String(fields['registerNo'])
  if (own && shown === `${register}-${own.number}`) return
  const had = all.map((each) => `${each.register}-${each.number} of ${each.year}`).join(', ')
  fail(
    run,
    `A record shows its number: ${kind} ${id} of ${register} ${year} shows ${shown} of ${had}`,
  )
}
