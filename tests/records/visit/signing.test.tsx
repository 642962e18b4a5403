// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Values } from '#domain/record.ts'
import { answerId } from '#records/answer/said.ts'
import { Component as Form } from '#records/visit/form.tsx'
import { Component as Minutes } from '#records/visit/minutes.tsx'
import { Component as Sign } from '#records/visit/sign.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import { another, MADE, putOfficers, set, someone } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyFinding, anyVisit } from './a-visit.ts'
import { begin, minuted } from './under-way.ts'

const ID = 'visit-truong-thcs'
const screens = {
  '/visit/:id': <VisitView />,
  '/visit/:id/sign': <Sign />,
  '/visit/:id/minutes': <Minutes />,
}
afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })
const FIELD = { left: 0, top: 0, width: 300, height: 100 }
vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => FIELD as DOMRect)
Element.prototype.setPointerCapture = () => {}

async function aVisit(): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Lường Thị Hạnh' }])
  await begin(phone, ID)
  return phone
}

async function say({ here, clock }: APhone, item: string, answers: Values, of = ID) {
  clock.now += 1000
  const whole = { of, checklist: 'cl-qcdc-1', item, on: '2026-11-20', ...answers }
  await save(here, { kind: 'answer', id: answerId(of, 'cl-qcdc-1', item), answers: whole })
}

/** Where one side signs; both stand on the page. */
async function signs(side: string) {
  const section = within(await screen.findByRole('region', { name: side }))
  await section.findByRole('button', { name: 'Lưu chữ ký' })
  return section
}

/** Draws one line across the field, with a finger that another one disturbs. */
function draw(place: Awaited<ReturnType<typeof signs>>) {
  const field = place.getByRole('img', { name: /^Chữ ký/ })
  const finger = { pointerId: 1, button: 0 }
  fireEvent.pointerDown(field, { ...finger, clientX: 30, clientY: 50 })
  fireEvent.pointerDown(field, { pointerId: 2, button: 0, clientX: 200, clientY: 90 })
  fireEvent.pointerMove(field, { ...finger, clientX: 60, clientY: 20 })
  fireEvent.pointerMove(field, { pointerId: 2, clientX: 220, clientY: 90 })
  fireEvent.pointerMove(field, { ...finger, clientX: 90, clientY: 60 })
  fireEvent.pointerUp(field, { ...finger, clientX: 90, clientY: 60 })
}

const type = (place: Awaited<ReturnType<typeof signs>>, label: RegExp, value: string) =>
  fireEvent.input(place.getByLabelText(label), { target: { value } })

async function signUnit(phone: APhone) {
  const place = await signs('Đại diện đơn vị')
  draw(place)
  type(place, /Họ và tên/, 'Phạm Quang Hưng')
  fireEvent.click(place.getByRole('button', { name: 'Lưu chữ ký' }))
  await waitFor(async () => expect(await phone.db.signature.count()).toBe(1))
}

test('one side draws, the other signs with the name, and then the minutes are written', async () => {
  const phone = await aVisit()
  await say(phone, 'A1', { value: 'yes' })
  await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  await screen.findByText('Đã trả lời 1/23 câu.')
  const finish = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Lập biên bản' })
  expect((await finish()).disabled).toBe(true)
  await signUnit(phone)
  expect((await phone.db.signature.toArray())[0]?.version.fields).toMatchObject({
    of: ID,
    side: 'unit',
    strokes: '60,100 120,40 180,120',
    name: 'Phạm Quang Hưng',
  })

  const place = await signs('Người kiểm tra')
  expect(place.getByLabelText<HTMLInputElement>(/Họ và tên/).value).toBe('Lường Thị Hạnh')
  fireEvent.click(place.getByRole('button', { name: 'Lưu chữ ký' }))
  await place.findByRole('link', { name: 'Ký vào ô, hoặc chọn ký bằng họ tên.' })
  fireEvent.click(place.getByRole('checkbox', { name: /Ký bằng họ tên/ }))
  fireEvent.click(place.getByRole('button', { name: 'Lưu chữ ký' }))
  await screen.findByText('Ký bằng họ tên')
  await waitFor(async () => expect((await finish()).disabled).toBe(false))
  fireEvent.click(await finish())

  await screen.findByRole('heading', { name: 'BIÊN BẢN' })
  await screen.findByRole('img', { name: 'Chữ ký của Phạm Quang Hưng' })
  expect((await phone.shown('visit', ID))?.state).toBe('minuted')
})

test('both fields stand on one page; nothing drawn yet, each signs what stands there now', async () => {
  const phone = await aVisit()
  await say(phone, 'A1', { value: 'yes' })
  await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  const unit = await signs('Đại diện đơn vị')
  const team = await signs('Người kiểm tra')
  draw(team)
  await say(phone, 'A5', { value: 'no' })
  await team.findByText(/^Sửa khi đang ký: A5/)
  expect(unit.queryByText(/^Sửa khi đang ký/)).toBeNull()

  await signs('Đại diện đơn vị')
  draw(unit)
  type(unit, /Họ và tên/, 'Phạm Quang Hưng')
  fireEvent.click(unit.getByRole('button', { name: 'Lưu chữ ký' }))
  await unit.findByText('Phạm Quang Hưng')
  fireEvent.click(team.getByRole('button', { name: 'Lưu chữ ký' }))
  await team.findByText('Sửa sau khi ký: A5.')
  expect(unit.queryByText(/^Sửa sau khi ký/)).toBeNull()
})

test('half a signature waits on the phone, and is cleared and drawn again by hand', async () => {
  const phone = await aVisit()
  const first = await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  draw(await signs('Đại diện đơn vị'))
  await waitFor(async () => expect(await phone.db.drafts.count()).toBe(1))
  first.unmount()

  await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  const place = await signs('Đại diện đơn vị')
  place.getByRole('img', { name: 'Chữ ký: đã ký' })
  fireEvent.click(place.getByRole('button', { name: 'Ký lại' }))
  place.getByRole('img', { name: 'Chữ ký: chưa ký' })
  type(place, /Họ và tên/, 'Phạm Quang Hưng')
  fireEvent.click(place.getByRole('button', { name: 'Lưu chữ ký' }))
  await place.findByRole('link', { name: 'Ký vào ô, hoặc chọn ký bằng họ tên.' })
  expect(await phone.db.signature.count()).toBe(0)
})

test('what is changed after one has signed is told; who signs again signs what stands now', async () => {
  const phone = await aVisit()
  await say(phone, 'A1', { value: 'yes' })
  await say(phone, 'A5', { value: 'yes' })
  const signing = await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  await screen.findByText('Đã trả lời 2/23 câu.')
  await signUnit(phone)
  expect(screen.queryByText(/Sửa sau khi ký:/)).toBeNull()
  signing.unmount()
  await say(phone, 'A5', { value: 'no', note: 'Còn một văn bản cũ' })
  const answers = { of: ID, ...anyFinding }
  await save(phone.here, { kind: 'finding', id: 'finding-mot', answers, isNew: true })
  await save(phone.here, { kind: 'visit', id: ID, answers: { limits: 'Bảng tin ở phòng họp' } })

  const minutes = await drawOn(phone.here, `/visit/${ID}/minutes`, screens)
  await screen.findByText('Còn một văn bản cũ')
  expect(screen.getAllByText('Sửa sau khi ký')).toHaveLength(2)
  screen.getByText('Sửa sau khi ký: A5, hạn chế, 1 kiến nghị.')
  minutes.unmount()

  phone.clock.now += 1000
  await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  await screen.findByText('Sửa sau khi ký: A5, hạn chế, 1 kiến nghị.')
  fireEvent.click(screen.getByRole('button', { name: 'Ký lại' }))
  const place = await signs('Đại diện đơn vị')
  expect(place.getByLabelText<HTMLInputElement>(/Họ và tên/).value).toBe('Phạm Quang Hưng')
  fireEvent.click(place.getByRole('checkbox', { name: /Ký bằng họ tên/ }))
  fireEvent.click(place.getByRole('button', { name: 'Lưu chữ ký' }))
  await waitFor(async () => expect(await phone.db.signature.count()).toBe(2))
  await waitFor(() => expect(screen.queryByText(/Sửa sau khi ký:/)).toBeNull())
  await drawOn(phone.here, `/visit/${ID}`, screens)
  expect(await screen.findAllByText('Chữ ký: Đại diện đơn vị')).toHaveLength(2)
})

test('a drawing that waits signs nothing that was changed since, and goes', async () => {
  const phone = await aVisit()
  await say(phone, 'A1', { value: 'yes' })
  const first = await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  draw(await signs('Đại diện đơn vị'))
  await waitFor(async () => expect(await phone.db.drafts.count()).toBe(1))
  first.unmount()
  await say(phone, 'A1', { value: 'no' })

  await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  const place = await signs('Đại diện đơn vị')
  place.getByRole('img', { name: 'Chữ ký: chưa ký' })
  await waitFor(async () => expect(await phone.db.drafts.count()).toBe(0))
})

test('what is changed while one signs was not signed, and is told before it is saved', async () => {
  const phone = await aVisit()
  await say(phone, 'A1', { value: 'yes' })
  await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  await screen.findByText('Đã trả lời 1/23 câu.')
  const place = await signs('Đại diện đơn vị')
  draw(place)
  type(place, /Họ và tên/, 'Phạm Quang Hưng')
  await say(phone, 'A5', { value: 'no' })
  await save(phone.here, { kind: 'visit', id: ID, answers: { place: 'Nhà văn hóa' } })
  await screen.findByText('Đã trả lời 2/23 câu.')
  await place.findByText(/^Sửa khi đang ký: thông tin chung, A5\. Chữ ký này chưa gồm chỗ sửa/)
  fireEvent.click(place.getByRole('button', { name: 'Lưu chữ ký' }))
  await screen.findByText('Sửa sau khi ký: thông tin chung, A5.')
  expect(await phone.db.signature.count()).toBe(1)
})

test('where two officers differ is told before it is signed, and in the minutes', async () => {
  const phone = await aVisit()
  const fields = { of: ID, checklist: 'cl-qcdc-1', item: 'A3', on: '2026-11-20', value: 'yes' }
  const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, MADE]))
  const contested = { value: [set('yes', someone, 1), set('no', another, 2)] }
  const id = answerId(ID, 'cl-qcdc-1', 'A3')
  await phone.db.transaction('rw', tablesOfShowing(phone.db), async () => {
    const at = { stream: 'w1', kind: 'answer', id, position: 7, seal: '' }
    await phone.db.base.put({ ...at, fields, stamps, contested })
    await show(phone.db, [['answer', id]])
  })
  const signing = await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  const words = 'Câu A3: hai cán bộ trả lời khác nhau, chưa chọn câu trả lời nào.'
  await screen.findByText(words)
  signing.unmount()
  await drawOn(phone.here, `/visit/${ID}/minutes`, screens)
  expect(await screen.findByText(words)).toBeTruthy()
})

test('minutes hold only what was recorded; the rest is an empty line', async () => {
  const phone = await aVisit()
  await say(phone, 'A1', { value: 'yes' })
  await say(phone, 'A5', { value: 'no', note: 'Còn một văn bản cũ' })
  const answers = { of: ID, item: 'A5', ...anyFinding }
  await save(phone.here, { kind: 'finding', id: 'finding-mot', answers, isNew: true })
  await save(phone.here, { kind: 'visit', id: ID, answers: { conclusion: 'Giữ nếp công khai' } })
  await drawOn(phone.here, `/visit/${ID}/minutes`, screens)

  await screen.findByText(
    'Dân chủ ở cơ sở, mẫu tham khảo, bản 1: tạm tính 1/2 câu đạt, 50 %, Hoàn thành; mới trả lời 2/23 câu.',
  )
  screen.getByText('Đã trả lời 2/23 câu.')
  screen.getByText('Giữ nếp công khai')
  screen.getByText(/A5. Bảng còn một văn bản hết hiệu lực. Gỡ văn bản hết hiệu lực/)
  const causes = screen.getByText('Nguyên nhân:').parentElement
  expect(causes?.querySelector('dd')?.textContent).toBe('')
  expect(screen.queryByRole('img', { name: /Chữ ký của/ })).toBeNull()
})

test('the visits to a unit stand side by side in time, those of other units do not', async () => {
  const phone = await aVisit()
  await begin(phone, 'visit-ky-truoc', { plannedOn: '2026-05-20' })
  await begin(phone, 'visit-chua-co-gi', { plannedOn: '2026-06-20' })
  for (const item of ['A1', 'A3', 'A4']) await say(phone, item, { value: 'yes' })
  await say(phone, 'A5', { value: 'no' })
  await say(phone, 'A1', { value: 'no' }, 'visit-ky-truoc')
  await say(phone, 'A3', { value: 'yes' }, 'visit-ky-truoc')
  await minuted(phone, ID)
  await minuted(phone, 'visit-ky-truoc')
  // Begun today, and one item met: that is no result.
  await begin(phone, 'visit-dang-lam', { plannedOn: '2026-11-20' })
  await say(phone, 'A1', { value: 'yes' }, 'visit-dang-lam')

  await drawOn(phone.here, `/visit/${ID}`, screens)

  const bars = within(await screen.findByRole('list', { name: 'Các lần kiểm tra đơn vị này' }))
  const before = bars.getByRole('link', { name: '20/05/2026: 1/2, bản 1, Hoàn thành, 2/23 câu' })
  expect(before.getAttribute('href')).toBe('/visit/visit-ky-truoc')
  expect(bars.getAllByRole('link')).toHaveLength(1)
  const [first, second, ...others] = bars.getAllByRole('listitem')
  expect([first?.contains(before), second?.getAttribute('aria-current')]).toEqual([true, 'true'])
  within(second as HTMLElement).getByText('20/11/2026: 3/4, bản 1, Tốt, 4/23 câu')
  expect(others).toEqual([])
})

test('only a visit by a higher level is asked who comes', async () => {
  const { here, db } = await (await aWorld()).phone('hanh')
  await save(here, { kind: 'visit', id: ID, answers: anyVisit, isNew: true })
  await drawOn(here, `/visit/${ID}/edit`, { ...screens, '/visit/:id/edit': <Form /> })
  const direction = await screen.findByRole('radio', { name: 'Cấp trên về kiểm tra' })
  expect(screen.queryByLabelText(/Cơ quan kiểm tra/)).toBeNull()
  await screen.findByText('Thường chậm nhất 30/11/2026: trước ngày kiểm tra 5 ngày làm việc.')

  fireEvent.click(direction)
  const body = await screen.findByLabelText(/Cơ quan kiểm tra/)
  fireEvent.input(body, { target: { value: 'Đoàn của tỉnh' } })
  fireEvent.click(screen.getByRole('button', { name: 'Xong, chờ gửi' }))

  const fields = async () => (await db.visit.get(ID))?.version.fields
  await waitFor(async () => expect((await fields())?.['visitedBy']).toBe('Đoàn của tỉnh'))
  expect(await fields()).toMatchObject({ direction: 'incoming' })
})
