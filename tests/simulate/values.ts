import type { Values } from '#domain/record.ts'
import type { KindName } from '#records/shapes.ts'

import { newWord, type Run } from './run.ts'

export const UNIT = 'unitaaaaaaaaaaaa'

const topics = ['land', 'health', 'environment', 'security']
/** Nothing is said to be received on a day to come; that of the year before opens its register. */
const daysPast = ['2026-11-18', '2026-11-02', '2025-12-30']
/** It stays to come, however many years a run takes. */
const DAY_TO_COME = '2099-01-05'
const daysDue = ['2026-11-18', '2026-11-02', '2027-01-05']

/** What an officer can change in a record of each kind, and one answer to each question. */
const questions: Partial<Record<KindName, Record<string, (run: Run) => unknown>>> = {
  feedback: {
    content: newWord,
    person: (run) => (run.dice.chance(0.2) ? undefined : newWord(run)),
    phone: (run) => newWord(run),
    topic: ({ dice }) => dice.pick(topics),
    raisedBy: ({ dice }) => dice.pick(['named', 'unnamed', 'withheld']),
    type: ({ dice }) => dice.pick(['observation', 'recommendation']),
    receivedOn: ({ dice }) => dice.pick(daysPast),
  },
  task: {
    content: newWord,
    planTitle: (run) => (run.dice.chance(0.2) ? undefined : newWord(run)),
    source: newWord,
    difficulty: newWord,
    dueOn: ({ dice }) => dice.pick(daysDue),
  },
  exemplar: { name: newWord, goals: newWord, outputs: newWord },
  citizen: {
    name: newWord,
    phone: newWord,
    address: newWord,
    kept: ({ dice }) => dice.chance(0.7),
  },
}

/** Kinds whose records are made by themselves; the others come with one of these. */
export function isMade(kind: string): boolean {
  return ['feedback', 'task', 'exemplar'].includes(kind)
}

/** One to three answers anew, as an officer gives them in a form of the kind. */
export function someAnswers(run: Run, kind: KindName, knows: (name: string) => boolean): Values {
  const asked = Object.entries(questions[kind] ?? {}).filter(([name]) => knows(name))
  const answers: Values = {}
  for (let left = 1 + run.dice.below(3); left > 0; left -= 1) {
    const [name, answer] = run.dice.pick(asked)
    answers[name] = answer(run)
  }
  return answers
}

/** Another answer to one question. */
export function oneAnswer(run: Run, kind: KindName, name: string): unknown {
  const answer = questions[kind]?.[name]
  return answer ? (answer(run) ?? null) : newWord(run)
}

/** All that a new record of a kind must say. */
export function wholeAnswers(run: Run, kind: KindName): Values {
  if (kind === 'task') return taskAnswers(run)
  if (kind === 'exemplar') return exemplarAnswers(run)
  if (kind === 'citizen') return { name: newWord(run), address: newWord(run), kept: true }
  const feedback = { content: newWord(run), raisedBy: 'unnamed', topic: 'land' }
  return { ...feedback, type: 'observation', channel: 'at_home', receivedOn: '2026-11-18' }
}

/** Half of the tasks come back, a turn in each quarter. */
function taskAnswers(run: Run): Values {
  const task = { content: newWord(run), leadUnit: UNIT, source: newWord(run) }
  if (run.dice.chance(0.5)) return task
  return { ...task, recurrence: 'quarterly', startOn: '2026-10-01' }
}

function exemplarAnswers(run: Run): Values {
  const codes = { type: 'example', holder: 'group', field: 'economy', selectionReason: 'new' }
  const words = ['name', 'situation', 'goals', 'contentMethod', 'beneficiaries', 'outputs']
  const said = Object.fromEntries(words.map((name) => [name, newWord(run)]))
  return { ...codes, ...said, leadUnit: UNIT, startOn: '2026-11-18' }
}

const daysAsked: Partial<Record<KindName, string>> = {
  task: 'dueOn',
  feedback: 'receivedOn',
  exemplar: 'startOn',
}

/** The field of a kind that most is written into. */
export function draftField(kind: KindName): string {
  if (kind === 'citizen') return 'name'
  return kind === 'exemplar' ? 'goals' : 'content'
}

/** Answers that the commune cannot take. */
export function badAnswers(run: Run, kind: KindName): Values {
  const word = draftField(kind)
  const isForbidden = run.dice.chance(0.4)
  if (isForbidden) return { registerNo: `PA-9${run.words}`, [word]: newWord(run) }
  const day = daysAsked[kind]
  if (day && run.dice.chance(0.5)) {
    const isToCome = kind === 'feedback' && run.dice.chance(0.3)
    return { [day]: isToCome ? DAY_TO_COME : '2026-02-31', [word]: newWord(run) }
  }
  return { [word]: `${newWord(run)} ${'x'.repeat(4001)}` }
}
