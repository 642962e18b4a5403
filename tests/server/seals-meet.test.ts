import { expect, test } from 'vitest'

import { writeBackup } from '#server/backup.ts'
import { createApp } from '#server/app.ts'

import { aWorldWithApart, dumpOf, pushed, putBack } from './a-backup.ts'
import {
  aChange,
  aFeedback,
  aSyncingPhone,
  openCommune,
  rowOf,
  type SyncingPhone,
} from './a-commune.ts'
import { nextLife } from './a-life.ts'

const ID = 'feedback-1'
const WORD = 'LỜI-CẦN-NIÊM'

const takeOut = (leader: SyncingPhone, field: string) =>
  leader.send('POST', `/api/records/feedback/${ID}/seal`, {
    fields: [field],
    why: 'Người dân yêu cầu',
  })

test.each(['another life, its journal lost', 'the same life, put back'] as const)(
  'two seals of one record that meet both hold: %s',
  async (how) => {
    const { world } = await aWorldWithApart()
    const { signIn } = await openCommune(world)
    const [hanh, tuyen] = [await signIn('hanh'), await signIn('tuyen')]
    const named = { raisedBy: 'named', person: 'Ông Điểm', address: 'Bản Nà' }
    await pushed(hanh, aFeedback(ID, { content: WORD, ...named }))
    const [bytes, dump] = [await writeBackup(world), await dumpOf(world)]
    await takeOut(tuyen, 'content')
    const known = await rowOf(hanh, ID)
    const isOther = how.startsWith('another')
    const next = isOther ? (await nextLife(bytes, undefined)).world : world
    if (!isOther) await putBack(world, dump)
    next.pass(120_000)
    const app = createApp(next)
    const [leader, quang] = [await aSyncingPhone(app, 'tuyen'), await aSyncingPhone(app, 'quang')]
    await takeOut(leader, 'address')

    await quang.ask({ back: [known] })
    const stale = { content: `${WORD} viết khi chưa biết` }
    await quang.push(aChange({ record: ID, at: next.now(), fields: stale }))
    await leader.ask({ back: [known] })

    const row = await rowOf(quang, ID)
    expect(Object.keys(row?.fields['sealed'] ?? {}).toSorted()).toEqual(['address', 'content'])
    expect(row?.contested?.['sealed']).toBeUndefined()
    const { rows, log } = await dumpOf(next)
    expect(JSON.stringify({ rows, log })).not.toContain(WORD)
    expect(JSON.stringify({ rows, log })).not.toContain('Bản Nà')
  },
)

test('a row that brings a seal takes the words out of what is held as well', async () => {
  const { world } = await aWorldWithApart()
  const { signIn } = await openCommune(world)
  const [hanh, tuyen] = [await signIn('hanh'), await signIn('tuyen')]
  await pushed(hanh, aFeedback(ID))
  const admin = await signIn('quantri')
  await admin.send('PATCH', '/api/accounts/account-hanh', { roles: ['viewer'] })
  await hanh.push(aChange({ record: ID, fields: { content: WORD } }))
  const dump = await dumpOf(world)
  expect(JSON.stringify(dump.held)).toContain(WORD)
  await takeOut(tuyen, 'content')
  const known = await rowOf(tuyen, ID)

  await putBack(world, dump)
  world.pass(1000)
  await tuyen.ask({ back: [known] })

  expect(JSON.stringify((await dumpOf(world)).held)).not.toContain(WORD)
})
