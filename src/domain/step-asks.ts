import type { Values } from './record.ts'

/** What a step may ask beside its day, in the order in which the sheet asks it. */
export const stepAsks = [
  'toUnit',
  'toOfficer',
  'leader',
  'toBody',
  'means',
  'satisfied',
  'ineligibleReason',
  'complexity',
  'complexityNo',
  'complexGrounds',
  'isRemote',
  'outcome',
  'receivedBy',
  'recognitionLevel',
  'recognitionTitle',
  'replica',
  'sentNo',
  'sentOn',
  'newOn',
  'talkOn',
  'place',
  'present',
  'absentExcused',
  'absentUnexcused',
  'agreed',
  'disputed',
  'copies',
  'toldOn',
  'hasManyPlaces',
  'extensionDays',
  'nobodySpoke',
  'documentNo',
  'words',
] as const

export type StepAsk = (typeof stepAsks)[number]

/** What must, or may, be said as well, where one answer of a step is this. */
export type With = { ask: StepAsk; is: string; must?: StepAsk; may?: StepAsk }

/** What a move asks, as far as its questions go. */
type Asking = {
  must?: readonly StepAsk[]
  may?: readonly StepAsk[]
  with?: readonly With[]
}

/** What a move must say, beside what its other answers make it say as well. */
export function mustsOf(
  { must = [], with: more = [] }: Omit<Asking, 'may'>,
  step: Values,
): StepAsk[] {
  return [...must, ...said(more, step).flatMap((each) => each.must ?? [])]
}

/** Everything a move asks for, as far as what was said goes. */
export function asksOf(move: Asking, step: Values): StepAsk[] {
  const more = said(move.with ?? [], step).flatMap((each) => each.may ?? [])
  return [...new Set([...mustsOf(move, step), ...(move.may ?? []), ...more])]
}

function said(more: readonly With[], step: Values): readonly With[] {
  return more.filter(({ ask, is }) => step[ask] === is)
}
