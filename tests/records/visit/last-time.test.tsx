// @vitest-environment happy-dom
import { cleanup, configure, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { speak } from '#app/i18n.ts'
import { itemsOf } from '#domain/checklist/checklist.ts'
import { knownChecklists } from '#records/checklist/known.ts'
import { Component as Answering } from '#records/visit/answering.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import { putOfficers } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { begin, say } from './under-way.ts'

afterEach(cleanup)
configure({ asyncUtilTimeout: 8000 })
vi.stubGlobal('scrollTo', () => {})

const ID = 'visit-truong-thcs'
const screens = { '/visit/:id': <VisitView />, '/visit/:id/answer': <Answering /> }

async function aPhone(): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Lường Thị Hạnh' }])
  await begin(phone, ID)
  return phone
}

const drawAt = (phone: APhone, item: string) =>
  drawOn(phone.here, `/visit/${ID}/answer?at=cl-qcdc-1.${item}`, screens)

test('beside each item stands its own last answer, also where the visit between asked something else', async () => {
  const phone = await aPhone()
  await begin(phone, 'visit-nam-ngoai', { plannedOn: '2025-11-20' })
  await say(phone, 'visit-nam-ngoai', 'cl-qcdc-1.A1', { value: 'no' })
  await say(phone, 'visit-nam-ngoai', 'cl-qcdc-1.A3', { value: 'yes' })
  // It was left after one item, and of another no more than a note was made.
  await begin(phone, 'visit-bo-do', { plannedOn: '2026-05-20' })
  await say(phone, 'visit-bo-do', 'cl-qcdc-1.A1', { value: 'yes' })
  await say(phone, 'visit-bo-do', 'cl-qcdc-1.A3', { note: 'Chưa kịp xem' })

  await drawAt(phone, 'A1')
  await screen.findByText('Lần trước, 20/05/2026: Đạt')
  cleanup()
  await drawAt(phone, 'A3')
  await screen.findByText('Lần trước, 20/11/2025: Đạt')
  expect(screen.queryByText(/Chưa kịp xem/)).toBeNull()
})

test.each([
  ['visit-a-sang', 'visit-b-chieu'],
  ['visit-b-sang', 'visit-a-chieu'],
])(
  'of two visits on one day the one that was written later counts: %s, then %s',
  async (...ids) => {
    const phone = await aPhone()
    const [morning, afternoon] = ids
    await begin(phone, morning, { plannedOn: '2026-05-20' })
    await say(phone, morning, 'cl-qcdc-1.A1', { value: 'no' })
    phone.clock.now += 3_600_000
    await begin(phone, afternoon, { plannedOn: '2026-05-20' })
    await say(phone, afternoon, 'cl-qcdc-1.A1', { value: 'yes' })

    await drawAt(phone, 'A1')
    expect(await screen.findByText('Lần trước, 20/05/2026: Đạt')).toBeTruthy()
  },
)

test('a visit is the same as the last time only as far as it is answered', async () => {
  const phone = await aPhone()
  await begin(phone, 'visit-nam-ngoai', { plannedOn: '2025-11-20' })
  await say(phone, 'visit-nam-ngoai', 'cl-qcdc-1.A3', { value: 'yes' })
  await begin(phone, 'visit-ky-truoc', { plannedOn: '2026-05-20' })
  await say(phone, 'visit-ky-truoc', 'cl-qcdc-1.A1', { value: 'yes' })

  await drawOn(phone.here, `/visit/${ID}`, screens)
  await screen.findByRole('heading', { name: /Dân chủ ở cơ sở/ })
  await screen.findByText('0/23')
  expect(screen.queryByText(/lần trước/i)).toBeNull()
  await say(phone, ID, 'cl-qcdc-1.A1', { value: 'yes' })
  await screen.findByText('Giống lần trước 20/05/2026: 1 câu đã trả lời')
  await say(phone, ID, 'cl-qcdc-1.A3', { value: 'yes' })
  await screen.findByText('Giống lần trước, mới nhất 20/05/2026')
  phone.clock.now += 1000
  await say(phone, ID, 'cl-qcdc-1.A3', { value: 'no' })
  await screen.findByText('Khác lần trước, mới nhất 20/05/2026: 1 câu')
})

test('words in English know one from many', async () => {
  const phone = await aPhone()
  await begin(phone, 'visit-ky-truoc', { plannedOn: '2026-05-20' })
  await say(phone, 'visit-ky-truoc', 'cl-qcdc-1.A1', { value: 'yes' })
  // How many more it takes is said once all is answered.
  const checklist = knownChecklists([]).get('cl-qcdc-1')
  for (const { id } of checklist ? itemsOf(checklist) : []) {
    await say(phone, ID, `cl-qcdc-1.${id}`, { value: id === 'A1' ? 'no' : 'na' })
  }
  await drawOn(phone.here, `/visit/${ID}`, screens)
  await screen.findByText('Khác lần trước 20/05/2026: 1 câu')

  await speak('en')
  await screen.findByText('Different from last time, 20/05/2026: 1 item')
  expect(await screen.findByText(/^1 more item met for /)).toBeTruthy()
  await speak('vi')
})
