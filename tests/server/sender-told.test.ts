import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { save } from '#data/save.ts'

import { type APhone, aWorld } from '../world/world.ts'
import { anyFeedback } from './a-commune.ts'

const ID = 'feedbackaaaaaaaa'

const ends = {
  observation: ['told', 'filed'],
  complaint: ['sent', 'published', 'enforced', 'filed'],
}
type Type = keyof typeof ends

/** What a colleague does without signal, while the one who told the sender has none either. */
const others = {
  'mended the way in': async ({ here }: APhone) =>
    save(here, { kind: 'feedback', id: ID, answers: { channel: 'reception' } }),
  'filed it': async ({ here, clock }: APhone, type: Type) => {
    for (const to of ends[type]) {
      const answers = { of: ID, ofKind: 'feedback', to, on: '2026-11-20' }
      await save(here, { kind: 'step', id: here.newId(16), answers, isNew: true })
      clock.now += 1000
    }
  },
}

test.each<[Type, keyof typeof others]>([
  ['observation', 'mended the way in'],
  ['complaint', 'mended the way in'],
  ['observation', 'filed it'],
  ['complaint', 'filed it'],
])(
  'of %s: that the sender was told is taken also where a colleague %s meanwhile',
  async (type, other) => {
    const meanwhile = others[other]
    const { phone } = await aWorld()
    const [hanh, quang] = [await phone('hanh'), await phone('quang')]
    const matter = { ...anyFeedback, type, channel: 'forwarded' }
    await save(hanh.here, { kind: 'feedback', id: ID, answers: matter, isNew: true })
    const given = { toUnit: 'unit-kinh-te', means: 'in_person', words: 'Đã xử lý' }
    const way = {
      observation: ['sorted', 'settling', 'answered'],
      complaint: ['examining', 'accepted', 'verifying', 'drafting', 'decided'],
    }[type]
    const documents = { documentNo: '12/QĐ-UBND', outcome: 'upheld', complexity: 'normal' }
    async function step(to: string) {
      hanh.clock.now += 1000
      const answers = { of: ID, ofKind: 'feedback', to, on: '2026-11-20', ...given, ...documents }
      await save(hanh.here, { kind: 'step', id: hanh.here.newId(16), answers, isNew: true })
    }
    for (const to of way) await step(to)
    await hanh.sync()
    await quang.sync()

    // Told after the colleague was done, by the clocks of both.
    hanh.clock.now += 60_000
    await step('sender_told')
    quang.clock.now += 1000
    await meanwhile(quang, type)
    await quang.sync()
    await hanh.sync()
    await quang.sync()

    const left = (await hanh.db.outbox.toArray()).filter(({ state }) => state !== 'kept')
    expect(left).toEqual([])
    for (const each of [hanh, quang]) {
      expect((await each.shown('feedback', ID))?.['stuck']).toBeUndefined()
      const last = other === 'filed it' ? 'filed' : way.at(-1)
      expect((await each.shown('feedback', ID))?.state).toBe(last)
    }
  },
)
