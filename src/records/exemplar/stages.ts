/** The stages of the pipeline, each with the states it gathers, in the order of the way. */
export const stages = [
  { id: 'proposal', states: ['proposed', 'surveyed'] },
  { id: 'registration', states: ['registered'] },
  { id: 'work', states: ['running'] },
  { id: 'assessment', states: ['self_assessed', 'under_review', 'not_recognised'] },
  { id: 'recognition', states: ['recognised', 'maintained'] },
  { id: 'replication', states: ['replicated'] },
  { id: 'ended', states: ['stopped', 'closed'] },
] as const

export type StageId = (typeof stages)[number]['id']

/** The stage a state stands at; the first one for a state only a newer version knows. */
export function stageOf(state: string | undefined): StageId {
  return stages.find(({ states }) => states.some((each) => each === state))?.id ?? 'proposal'
}
