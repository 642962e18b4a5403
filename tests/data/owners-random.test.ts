import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { deriveAgain } from '#data/derived.ts'
import { save } from '#data/save.ts'

import { anyDialogue } from '../records/dialogue/a-dialogue.ts'
import { type APhone, aWorld } from '../world/world.ts'

const ID = 'dialogue-huoi-sang'
const day = '2026-11-20'

type Doing = (phone: APhone, nth: number) => Promise<unknown>
const part = (nth: number) => ({ of: ID, content: `Việc ${nth}`, on: day, dueOn: '2026-12-20' })
const set = ({ here }: APhone, answers: object) =>
  save(here, { kind: 'dialogue', id: ID, answers: { ...answers } })

/** What an officer may do in and to a dialogue, the `nth` act of all. */
const acts: Record<string, Doing> = {
  takeOut: (phone, nth) => {
    const removedAt = new Date(Date.UTC(2026, 10, 20, 8, 0, nth)).toISOString()
    return set(phone, { removedAt, removedWhy: 'Nhầm' })
  },
  bringBack: (phone) => set(phone, { removedAt: null, removedWhy: null }),
  rename: (phone, nth) => set(phone, { title: `Tên ${nth}` }),
  conclude: ({ here }, nth) =>
    save(here, { kind: 'conclusion', id: `conclusion-${nth}`, answers: part(nth), isNew: true }),
  hear: ({ here }, nth) =>
    save(here, { kind: 'opinion', id: `opinion-${nth}-aaa`, answers: part(nth), isNew: true }),
  keepInMinutes: async ({ here, db }) => {
    const [id] = await db.conclusion.toCollection().primaryKeys()
    if (id) await save(here, { kind: 'conclusion', id, answers: { minutesOnly: true } })
  },
  exchange: (phone) => phone.sync(),
}

const anyScript = fc.array(fc.tuple(fc.nat(1), fc.constantFrom(...Object.values(acts))), {
  minLength: 4,
  maxLength: 14,
})

async function looks({ db }: APhone): Promise<string[]> {
  const tables = [db.dialogue, db.conclusion, db.opinion]
  const rows = await Promise.all(tables.map((table) => table.toArray()))
  const all = rows.flat().map(({ id, list, dueOn, state }) => [id, list, dueOn, state].join(' '))
  return all.toSorted()
}

/** Every record looks as it does when all of them are worked out anew. */
async function isAsAnew(phone: APhone): Promise<void> {
  const now = await looks(phone)
  await deriveAgain(phone.db)
  expect(now).toEqual(await looks(phone))
}

test('whatever was done to a dialogue, its parts look as if worked out anew, alike on two phones', async () => {
  expect.hasAssertions()
  await fc.assert(
    fc.asyncProperty(anyScript, async (script) => {
      const { phone } = await aWorld()
      const [hanh, tuyen] = [await phone('hanh'), await phone('tuyen')]
      await save(hanh.here, { kind: 'dialogue', id: ID, answers: anyDialogue, isNew: true })
      for (const each of [hanh, tuyen]) await each.sync()
      for (const [nth, [who, act]] of script.entries()) {
        const each = who === 0 ? hanh : tuyen
        each.clock.now += 1000 + nth
        await act(each, nth)
        await isAsAnew(each)
      }
      for (const each of [hanh, tuyen, hanh, tuyen]) await each.sync()

      for (const each of [hanh, tuyen]) await isAsAnew(each)
      const refused = [hanh, tuyen].map(({ db }) => db.outbox.where('state').equals('refused'))
      const counts = await Promise.all(refused.map((each) => each.count()))
      if (counts.every((n) => n === 0)) expect(await looks(hanh)).toEqual(await looks(tuyen))
    }),
    { numRuns: 15 },
  )
}, 60_000)
