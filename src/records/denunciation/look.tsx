import { recordOf } from '#data/record.ts'
import type { Pie } from '#ui/pie.tsx'

import type { Around, LookOf } from '#records/look.tsx'
import type { Denunciation } from './record.ts'

const pieByState: Record<string, Pie> = {
  received: 'pie0',
  first_handling: 'pie1',
  not_accepted: 'dropped',
  not_competent: 'passedOn',
  guided: 'passedOn',
  transferred: 'passedOn',
  filed_unhandled: 'dropped',
  accepted: 'pie1',
  acceptance_told: 'pie2',
  verifying: 'pie2',
  found_complex: 'pie2',
  extended: 'pie2',
  extended_again: 'pie2',
  concluded: 'pie3',
  conclusion_sent: 'pie3',
  acting: 'pie3',
  published: 'pie4',
  suspended: 'dropped',
  resumed: 'pie2',
  partly_withdrawn: 'pie2',
  withdrawn: 'dropped',
  settled_anyway: 'pie2',
  stopped: 'dropped',
  filed: 'pie4',
}

export function pieOfState(state: string | undefined): Pie {
  return pieByState[state ?? ''] ?? 'pie0'
}

/** A denunciation in a line, `Tố cáo – Đất đai – T-1`: its field and its number, never its words. */
export function titleOf(
  { topic, registerNo, tempNo }: Denunciation,
  { own, plain }: Pick<Around, 'own' | 'plain'>,
): string {
  const no = registerNo ?? (tempNo === undefined ? '' : plain('tempShort', { no: tempNo }))
  return own('sections.title', { topic: own(`choices.topic.${topic}`), no })
}

export const denunciationLook: LookOf = (shown, { own, plain }) => ({
  icon: 'lock',
  kind: own('name'),
  title: titleOf(recordOf<Denunciation>(shown), { own, plain }),
  state: { pie: pieOfState(shown.state), text: own(`states.${shown.state ?? 'received'}`) },
})
