import { expect, test } from 'vitest'

import { writeBackup } from '#server/backup.ts'

import { aWorldWithApart, dumpOf, pushed } from './a-backup.ts'
import { aChange, aFeedback, openCommune, pullAll, rowOf, type SyncingPhone } from './a-commune.ts'
import { nextLife } from './a-life.ts'
import { aDenunciation, named, SUMMARY, WHICH } from './a-denunciation.ts'

const SEAL = `/api/records/denunciation/${WHICH}/seal`

test('words are taken out again though who took them out handles it no more in the backup', async () => {
  const { world, facts } = await aWorldWithApart()
  const { signIn } = await openCommune(world)
  const [hanh, tham] = [await signIn('hanh'), await signIn('tham')]
  const [quang, quantri] = [await signIn('quang'), await signIn('quantri')]
  await hanh.push(aDenunciation({ against: 'leadership', handler: 'account-quang' }))
  const bytes = await writeBackup(world)
  await quang.push(named('account-tham'))
  await quantri.send('PATCH', '/api/accounts/account-tham', { roles: ['officer', 'leader'] })
  expect((await tham.send('POST', SEAL, { fields: ['summary'], why: 'Ghi nhầm' })).status).toBe(200)

  const next = await nextLife(bytes, facts)

  const again = await next.signIn('quang')
  const rows = JSON.stringify((await pullAll(again)).rows)
  expect(rows).toContain(WHICH)
  expect(rows).not.toContain(SUMMARY)
})

test('words written anew after others were taken out come back with a row that knows it, and no older ones', async () => {
  const ANEW = 'Viết lại sau khi niêm'
  const { world, facts } = await aWorldWithApart()
  const { signIn } = await openCommune(world)
  const [hanh, tuyen] = [await signIn('hanh'), await signIn('tuyen')]
  const made = aFeedback('feedback-1', { content: 'LỜI-CẦN-NIÊM' })
  await pushed(hanh, made)
  const bytes = await writeBackup(world)
  const before = await rowOf(hanh, 'feedback-1')
  const SEAL_IT = '/api/records/feedback/feedback-1/seal'
  await tuyen.send('POST', SEAL_IT, { fields: ['content'], why: 'Người dân yêu cầu' })
  world.pass(60_000)
  const write = async (phone: SyncingPhone, content: string, at: number) => {
    const row = await rowOf(phone, 'feedback-1')
    const over = { content: [row?.stamps['content']?.slice(14) ?? ''] }
    await pushed(phone, aChange({ record: 'feedback-1', at, fields: { content }, over }))
  }
  await write(hanh, ANEW, world.now())
  const after = await rowOf(hanh, 'feedback-1')
  expect(after?.fields['content']).toBe(ANEW)

  const next = await nextLife(bytes, facts)
  const quang = await next.signIn('quang')
  await quang.ask({ back: [before] })
  await quang.ask({ back: [after] })

  const row = await rowOf(quang, 'feedback-1')
  expect(row?.fields['content']).toBe(ANEW)
  expect(row?.contested).toBeUndefined()
  await write(quang, `${ANEW}, thêm một câu`, next.world.now() + 1000)
  expect((await rowOf(quang, 'feedback-1'))?.fields['content']).toBe(`${ANEW}, thêm một câu`)
  expect(JSON.stringify(await dumpOf(next.world))).not.toContain('LỜI-CẦN-NIÊM')
})

test('one that comes back after a restore is taken in, and its words out again, though who took them out reads it no more', async () => {
  const { world, facts } = await aWorldWithApart()
  const { signIn } = await openCommune(world)
  const bytes = await writeBackup(world)
  const [hanh, tuyen] = [await signIn('hanh'), await signIn('tuyen')]
  const [quang, quantri] = [await signIn('quang'), await signIn('quantri')]
  const said = { againstOthers: null, againstOfficers: ['account-tham'], handler: 'account-quang' }
  await hanh.push(aDenunciation(said))
  const row = (await pullAll(quang)).rows.find(({ id }) => id === WHICH)
  expect((await tuyen.send('POST', SEAL, { fields: ['summary'], why: 'Ghi nhầm' })).status).toBe(
    200,
  )
  await quantri.send('PATCH', '/api/accounts/account-tham', { roles: ['leader'] })

  const next = await nextLife(bytes, facts)
  const again = await next.signIn('quang')
  const given = await again.ask({ back: [row] })

  expect(given.status).toBe(200)
  const rows = JSON.stringify((await pullAll(again)).rows)
  expect(rows).toContain(WHICH)
  expect(rows).not.toContain(SUMMARY)
})
