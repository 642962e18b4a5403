import type { Issue, Values } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import { foldSteps, type Move, type Steps, type Taken, takenOf } from '#domain/steps.ts'

import { isAcceptanceTold } from './clocks.ts'

const anyone = ['officer', 'coordinator', 'leader'] as const

/** What may be said with any step: the paper it was done with, and words. */
const withPaper = ['documentNo', 'words'] as const

const transferred: Move = {
  to: 'transferred',
  by: anyone,
  must: ['toBody', 'documentNo'],
  may: ['toldOn', 'words'],
}

const guided: Move = { to: 'guided', by: anyone, must: ['toBody'], may: withPaper }

/** Nothing is filed before it is said when the denouncer was told. */
const filed: Move = { to: 'filed', by: anyone, must: ['toldOn'], may: withPaper, isBinding: true }

const withdrawn: Move = { to: 'withdrawn', by: anyone, may: withPaper }

/**
 * How hard it is, by the document that says so; how far it is put off is a decision of its own.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 30 khoản 2, 3 và 4.
 */
const foundComplex: Move = {
  to: 'found_complex',
  by: anyone,
  must: ['complexity', 'documentNo'],
  may: ['words'],
  among: { complexity: ['complex', 'very_complex'] },
  stays: true,
}

/** Those concerned were told of the acceptance, written down wherever it stands by then. */
const acceptanceTold: Move = {
  to: 'acceptance_told',
  by: anyone,
  must: ['toldOn'],
  may: withPaper,
  stays: true,
  guard: isNotToldYet,
}

/** How phones of an earlier version say it, wherever a colleague took it meanwhile. */
const acceptedAndTold: Move = {
  to: 'accepted',
  by: anyone,
  must: ['toldOn'],
  may: withPaper,
  isBinding: true,
  isPast: true,
}
const toldBefore: Move = { ...acceptedAndTold, stays: true }

/** The same, written down without signal while a colleague went on: taken, and offered to nobody. */
const lateTold: Move = { ...acceptanceTold, isPast: true }
const lateComplex: Move = { ...foundComplex, isPast: true }
const late = [lateTold, lateComplex, toldBefore] as const

/** What can be said of the telling once it was gone on from the acceptance. */
const telling = [acceptanceTold, toldBefore] as const

/** What can be done with a denunciation that was accepted, wherever it stands. */
const breaks: readonly Move[] = [
  foundComplex,
  { to: 'suspended', by: anyone, must: withPaper },
  withdrawn,
  { to: 'partly_withdrawn', by: anyone, must: ['words'], may: ['documentNo'], stays: true },
]

const concluded: Move = {
  to: 'concluded',
  by: anyone,
  must: ['outcome', 'documentNo'],
  may: ['words'],
  among: { outcome: ['upheld', 'partly_upheld', 'dismissed'] },
}

const extension = { by: anyone, must: ['documentNo', 'extensionDays'], may: ['words'] } as const

/**
 * The way of a denunciation of somebody whom the commune manages. It is put off at most twice, and
 * filed only with its outcome sent and the denouncer told. One that is withdrawn is stopped, or
 * settled all the same where a wrong shows: it goes on where it stood, and so does one that was
 * suspended. What is not for the commune to settle goes to whoever settles it.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 24, 25, 28, 29, 30, 33, 34, 35, 36 và 40.
 */
const communeSteps: Steps = {
  first: 'received',
  states: [
    'received',
    'first_handling',
    'not_accepted',
    'not_competent',
    'guided',
    'transferred',
    'filed_unhandled',
    'accepted',
    'acceptance_told',
    'verifying',
    'found_complex',
    'extended',
    'extended_again',
    'concluded',
    'conclusion_sent',
    'acting',
    'published',
    'suspended',
    'resumed',
    'partly_withdrawn',
    'withdrawn',
    'settled_anyway',
    'stopped',
    'filed',
  ],
  moves: {
    received: [{ to: 'first_handling', by: anyone, may: ['hasManyPlaces', ...withPaper] }],
    first_handling: [
      { to: 'accepted', by: anyone, must: ['documentNo'], may: ['toldOn', 'words'] },
      { to: 'not_accepted', by: anyone, must: ['words'], may: ['documentNo'] },
      { to: 'not_competent', by: anyone, may: withPaper },
      guided,
      transferred,
      { to: 'filed_unhandled', by: anyone, must: ['words'], may: ['documentNo'] },
    ],
    not_accepted: [filed],
    not_competent: [transferred, guided],
    guided: [filed],
    transferred: [filed],
    accepted: [
      { to: 'verifying', by: anyone, may: withPaper },
      acceptanceTold,
      acceptedAndTold,
      ...breaks,
    ],
    verifying: [concluded, { to: 'extended', ...extension }, ...telling, ...breaks],
    extended: [concluded, { to: 'extended_again', ...extension }, ...telling, ...breaks],
    extended_again: [concluded, ...telling, ...breaks],
    concluded: [{ to: 'conclusion_sent', by: anyone, must: ['toldOn'], may: withPaper }, ...late],
    conclusion_sent: [{ to: 'acting', by: anyone, may: withPaper }, ...late],
    acting: [{ to: 'published', by: anyone, may: withPaper }, ...late],
    published: [{ to: 'filed', by: anyone, may: withPaper }, ...late],
    suspended: [
      { to: 'resumed', by: anyone, must: ['documentNo'], may: ['words'], isReturn: true },
      ...telling,
      lateComplex,
    ],
    withdrawn: [
      { to: 'settled_anyway', by: anyone, must: ['words'], may: ['documentNo'], isReturn: true },
      { to: 'stopped', by: anyone, must: withPaper },
      ...telling,
      lateComplex,
    ],
    stopped: [filed, ...late],
    filed: [...late],
  },
}

/**
 * They are told once: a day that was written down is not asked for again.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 29 khoản 3.
 */
function isNotToldYet({ parts }: Matter, { id }: Partial<Taken>): Issue | undefined {
  const others = takenOf(parts).filter((step) => step.id !== id)
  const isTold = isAcceptanceTold(foldSteps(communeSteps, others))
  return isTold ? { path: '', code: 'told_already' } : undefined
}

/**
 * The way of one against a leader of the commune: it goes to the province.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 13 và Điều 24 khoản 2.
 */
const leadershipSteps: Steps = {
  first: 'received',
  states: ['received', 'first_handling', 'transferred', 'filed'],
  moves: {
    received: [{ to: 'first_handling', by: anyone, may: withPaper }, transferred],
    first_handling: [transferred],
    transferred: [filed],
  },
}

/**
 * The way of a denunciation, by whom it is against.
 *
 * Law: the ways say theirs, `communeSteps` and `leadershipSteps`.
 */
export function wayOf({ against }: Values): Steps {
  return against === 'leadership' ? leadershipSteps : communeSteps
}
