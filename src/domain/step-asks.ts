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
  'nobodySpoke',
  'documentNo',
  'words',
] as const

export type StepAsk = (typeof stepAsks)[number]
