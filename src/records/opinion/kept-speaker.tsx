import type { Shown } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import type { Opened, Saving } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import type { Beside } from '#records/form-screen.tsx'
import { kinds } from '#records/kinds.ts'

import { turnedId } from './rules.ts'

/** Stands in the form of an opinion that became feedback which was taken out and still names the speaker. */
const STILL_NAMED = 'stillNamed'

/**
 * *Giữ kín tên* at the opinion: what it became and was taken out again holds the name as well, and
 * gives it up in the same act.
 */
export const keptSpeaker: Beside = {
  fields: {},
  part: () => undefined,
  check: () => [],
  open: async (here: Here, own: Opened, opinion: string) => {
    const left = await stillNamed(here, opinion)
    return left.length === 0 ? own : { ...own, values: { ...own.values, [STILL_NAMED]: left } }
  },
  savings: ({ now }: Here, { opened }: Saving, { speakerKept }: Values) => {
    const left = opened?.values[STILL_NAMED]
    if (speakerKept !== true || !Array.isArray(left)) return []
    // What is said of a removed record would bring it back: it is taken out anew with it.
    const nobody = { ...NOBODY_NAMED, removedAt: new Date(now()).toISOString() }
    return left.map((id) => ({ kind: 'feedback' as const, id: String(id), answers: nobody }))
  },
}

const NOBODY_NAMED: Values = {
  raisedBy: 'withheld',
  person: null,
  phone: null,
  address: null,
  representatives: null,
  point: null,
}

/** The feedback an opinion became that was taken out, names somebody, and may be taken out anew. */
async function stillNamed({ db, officer }: Here, opinion: string): Promise<string[]> {
  const made: Shown[] = []
  for (let nth = 1; ; nth += 1) {
    const shown = await db.feedback.get(turnedId('feedback', opinion, nth))
    if (!shown) break
    made.push(shown)
  }
  const mayEmpty = ({ fields }: Shown['version']) =>
    kinds.feedback.may(officer, 'remove', { values: fields, parts: [] })
  return made
    .filter(({ list, version }) => list === 'removed' && version.fields['raisedBy'] === 'named')
    .filter(({ version }) => mayEmpty(version))
    .map(({ id }) => id)
}
