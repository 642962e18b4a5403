import {
  calendarDaysAfter,
  type DeadlineRule,
  type ExtensionRule,
  type SuspensionRule,
  workingDaysAfter,
} from './rule.ts'

const denunciationLaw = { basis: 'law', validFrom: '2019-01-01', verified: false } as const

const firstHandling = {
  rule: 'R-TC-01',
  from: 'denunciation_received',
  of: 'denunciation_first_handling',
  ...workingDaysAfter,
  ...denunciationLaw,
  source: 'Luật Tố cáo 25/2018/QH14, Điều 24 khoản 1',
} as const

/**
 * R-TC: denunciations.
 *
 * Law: Luật Tố cáo 25/2018/QH14.
 */
export const denunciationRules: readonly DeadlineRule[] = [
  { ...firstHandling, length: 7 },
  { ...firstHandling, length: 10, when: { hasManyPlaces: true } },
  {
    rule: 'R-TC-02',
    from: 'denunciation_received',
    of: 'denunciation_transferred',
    length: 5,
    ...workingDaysAfter,
    ...denunciationLaw,
    source: 'Luật Tố cáo 25/2018/QH14, Điều 24 khoản 2',
  },
  {
    rule: 'R-TC-03',
    from: 'denunciation_accepted',
    of: 'denunciation_acceptance_told',
    length: 5,
    ...workingDaysAfter,
    ...denunciationLaw,
    source: 'Luật Tố cáo 25/2018/QH14, Điều 29 khoản 3',
  },
  {
    rule: 'R-TC-04',
    from: 'denunciation_accepted',
    of: 'denunciation_conclusion',
    length: 30,
    ...calendarDaysAfter,
    ...denunciationLaw,
    source: 'Luật Tố cáo 25/2018/QH14, Điều 30 khoản 1',
  },
  {
    rule: 'R-TC-05',
    from: 'denunciation_concluded',
    of: 'denunciation_conclusion_sent',
    length: 5,
    ...workingDaysAfter,
    ...denunciationLaw,
    source: 'Luật Tố cáo 25/2018/QH14, Điều 35 khoản 3',
  },
  {
    rule: 'R-TC-06',
    from: 'denunciation_concluded',
    of: 'denunciation_conclusion_acted_on',
    length: 7,
    ...workingDaysAfter,
    ...denunciationLaw,
    source: 'Luật Tố cáo 25/2018/QH14, Điều 36 khoản 1',
  },
  {
    rule: 'R-TC-07',
    from: 'denunciation_concluded',
    of: 'denunciation_conclusion_published',
    length: 7,
    ...workingDaysAfter,
    ...denunciationLaw,
    source: 'Luật Tố cáo 25/2018/QH14, Điều 40 khoản 1',
  },
]

/**
 * How often the conclusion of a denunciation is put off: once when complex, twice when very
 * complex, each time in writing.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 30 khoản 2 và khoản 3.
 */
export const denunciationExtensions: readonly ExtensionRule[] = [
  {
    rule: 'R-TC-04',
    of: 'denunciation_conclusion',
    complexity: 'complex',
    times: 1,
    daysMax: 30,
    ...denunciationLaw,
    source: 'Luật Tố cáo 25/2018/QH14, Điều 30 khoản 2',
  },
  {
    rule: 'R-TC-04',
    of: 'denunciation_conclusion',
    complexity: 'very_complex',
    times: 2,
    daysMax: 30,
    ...denunciationLaw,
    source: 'Luật Tố cáo 25/2018/QH14, Điều 30 khoản 3',
  },
]

/**
 * The time a denunciation is suspended is not part of the time to conclude it.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 34 khoản 2.
 */
export const denunciationSuspensions: readonly SuspensionRule[] = [
  {
    rule: 'R-TC-04',
    of: 'denunciation_conclusion',
    ...denunciationLaw,
    source: 'Luật Tố cáo 25/2018/QH14, Điều 34 khoản 2',
  },
]
