import type { Saving } from '#data/save.ts'

import { anyRecord } from './forms.ts'
import { type Act, restingTab, stepsNow } from './officers.ts'
import { codeOf, type Seat } from './phone.ts'
import { count, fail, newWord, type Run } from './run.ts'
import { keep, type Kept } from './saves.ts'
import { shownIn } from './seen.ts'
import { complete } from './tasks.ts'
import type { Truth } from './truth.ts'

/** The turn that everybody completes: the quarter in which the run begins. */
const PERIOD = '2026-q4'

/** Completes quý IV of a task that comes back; whoever does not know the turn yet begins it. */
async function completeTurn(run: Run): Promise<boolean> {
  const tab = await restingTab(run)
  const task = tab && anyRecord(run, tab.seat, (kind, id) => returns(tab.seat, kind, id))
  if (!tab || !task) return false
  const { seat, life } = tab
  const begun = await complete(life, () => codeOf(seat.phone).beginning(tab.here, task.id, PERIOD))
  const answers = { of: task.id, words: newWord(run), on: '2026-11-20', percent: 100 }
  const note = { kind: 'progress' as const, id: run.dice.id(16), isNew: true }
  const kept = [{ ...note, answers: { ...answers, period: PERIOD } }, ...begun].map(unseen)
  noteTurn(run, seat, begun)
  await keep(run, tab, kept, { steps: stepsNow(run) })
  return true
}

function unseen(saving: Saving): Kept {
  return { ...saving, view: {}, eyes: {} }
}

function returns(seat: Seat, kind: string, id: string): boolean {
  return kind === 'task' && shownIn(seat, kind, id)?.version.fields['recurrence'] !== undefined
}

/** Counts a turn, and one that another phone has begun as well, unknown to this one. */
function noteTurn(run: Run, seat: Seat, begun: readonly Saving[]): void {
  count(run, 'turn completed')
  const ids = new Set(begun.map(({ id }) => id))
  const others = [...run.made.values()].filter(
    (made) => ids.has(made.record) && made.seat.phone !== seat.phone,
  )
  if (others.length > 0) count(run, 'turn begun by two at once')
}

/** However many completed a turn without knowing of each other, it is one, and they agree on it. */
export function everyTurnIsOne(run: Run, { rows }: Truth): void {
  const turns = new Map<string, string>()
  for (const { commune, kind, id, fields, contested } of rows) {
    if (kind !== 'occurrence' || 'sealed' in fields) continue
    const turn = `${commune} ${String(fields['of'])} ${String(fields['period'])}`
    const another = turns.get(turn)
    if (another !== undefined) {
      return fail(run, `A turn is one, whoever begins it: ${turn} is ${another} and ${id}`)
    }
    turns.set(turn, id)
    // Two who began it before a restore are both named as its writer by what they give back.
    const name = Object.keys(contested).find((each) => each !== 'author')
    if (name !== undefined) return fail(run, `Who begins a turn says the same: ${name} of ${id}`)
  }
}

export const turnAct: Act = { name: 'turn', weight: 4, happen: completeTurn }
