/** What a step may ask beside its day, in the order in which the sheet asks it. */
export const stepAsks = [
  'toUnit',
  'toOfficer',
  'toBody',
  'means',
  'satisfied',
  'ineligibleReason',
  'complexity',
  'complexityNo',
  'isRemote',
  'outcome',
  'sentOn',
  'newOn',
  'nobodySpoke',
  'documentNo',
  'words',
] as const

export type StepAsk = (typeof stepAsks)[number]
