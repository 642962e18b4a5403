import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { save } from '#data/save.ts'

import { aWorld } from '../world/world.ts'
import { anyFeedback } from './a-commune.ts'

const ID = 'feedbackaaaaaaaa'

test.each(['observation', 'complaint'])(
  'of %s: that the sender was told is taken also where a colleague mended the way in meanwhile',
  async (type) => {
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
    for (const to of way ?? []) await step(to)
    await hanh.sync()
    await quang.sync()

    await step('sender_told')
    quang.clock.now += 1000
    await save(quang.here, { kind: 'feedback', id: ID, answers: { channel: 'reception' } })
    await quang.sync()
    await hanh.sync()
    await quang.sync()

    const left = (await hanh.db.outbox.toArray()).filter(({ state }) => state !== 'kept')
    expect(left).toEqual([])
    for (const each of [hanh, quang]) {
      expect((await each.shown('feedback', ID))?.['stuck']).toBeUndefined()
      expect((await each.shown('feedback', ID))?.state).toBe(way?.at(-1))
    }
  },
)
