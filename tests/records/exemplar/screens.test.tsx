// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import { knownChecklists } from '#records/checklist/known.ts'
import { assessedId } from '#records/exemplar/assessment.ts'

import type { APhone } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyExemplar } from './an-exemplar.ts'
import { anExemplarIn, ID, screens } from './on-screen.tsx'

vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const write = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })

test('each item that is assessed is saved for its side, and the reviewers see what the holder said', async () => {
  const phone = await anExemplarIn('under_review')
  const own = { of: ID, by: 'self', checklist: 'cl-model-1', item: 'B1', on: '2026-11-20' }
  const ownId = assessedId(ID, 'self', 'cl-model-1', 'B1')
  await save(phone.here, { kind: 'exemplar-answer', id: ownId, answers: { ...own, points: '13' } })
  await drawOn(phone.here, `/exemplar/${ID}/answer?at=cl-model-1.B1`, screens)

  await screen.findByText('Tự chấm: 13 điểm')
  const points = await screen.findByLabelText('Điểm, tối đa 15')
  fireEvent.input(points, { target: { value: '9,5' } })
  fireEvent.blur(points)

  await screen.findByText('9,5')
  const saved = await phone.db['exemplar-answer'].get(assessedId(ID, 'team', 'cl-model-1', 'B1'))
  expect(saved?.version.fields).toMatchObject({ of: ID, by: 'team', item: 'B1', points: '9.5' })
  const untouched = await phone.db['exemplar-answer'].get(ownId)
  expect(untouched?.version.fields['points']).toBe('13')
})

test('nobody assesses what is not there to be assessed: the address leads to the exemplar', async () => {
  const phone = await anExemplarIn('recognised')
  await drawOn(phone.here, `/exemplar/${ID}/answer?by=team`, screens)

  await screen.findByRole('heading', { level: 2, name: anyExemplar.name })
  expect(screen.queryByRole('article')).toBeNull()
})

test('what was noted at the items, and a second version, stand with the assessment and its profile', async () => {
  const phone = await anExemplarIn('under_review')
  const version = {
    code: 'cl-model',
    version: '2',
    title: 'Thẩm định mô hình',
    short: 'Thẩm định',
    content: 'B | Chấm điểm\nB1 | score 20 | Đúng việc khó',
  }
  await save(phone.here, { kind: 'checklist', id: 'cl-model-2', answers: version, isNew: true })
  const said = [
    ['cl-model-1', 'B1', '13', 'Có biên bản họp dân'],
    ['cl-model-1', 'B2', '9', undefined],
    ['cl-model-2', 'B1', '18', 'Đo lại đường'],
  ] as const
  for (const [checklist, item, points, note] of said) {
    phone.clock.now += 1000
    const whole = { of: ID, by: 'team', checklist, item, on: '2026-11-20', points, note }
    const id = assessedId(ID, 'team', checklist, item)
    await save(phone.here, { kind: 'exemplar-answer', id, answers: whole })
  }
  const step = { of: ID, ofKind: 'exemplar', on: '2026-11-20', to: 'recognised' }
  const decided = { ...step, documentNo: '88/QĐ-UBND', recognitionLevel: 'commune' }
  phone.clock.now += 1000
  await save(phone.here, { kind: 'step', id: 'step-cong-nhan', answers: decided, isNew: true })
  await drawOn(phone.here, `/exemplar/${ID}`, screens)

  await screen.findByText('Có biên bản họp dân')
  screen.getByText('Đo lại đường')
  screen.getByText(/^B1 \(bản 2\)\./)
  // With items still open nobody knows how many more it takes.
  expect(screen.queryByText(/là Xuất sắc/)).toBeNull()
  screen.getByText(/^Điểm này tính theo bản 1/)
  screen.getByText(/^Còn 1 câu đã chấm theo bản 2/)
  cleanup()
  await drawOn(phone.here, `/exemplar/${ID}/profile`, screens)
  await screen.findByText('B1: Có biên bản họp dân')
  // Two of thirteen items are no rating, whatever their points.
  screen.getByText('Mới chấm 2/13 câu, chưa xếp loại')
  expect(screen.queryByText(/Xuất sắc|22\/25/)).toBeNull()
  expect(screen.queryByText(/Đo lại đường/)).toBeNull()
})

test('words half typed at an item say that it was decided, and are not lost', async () => {
  const phone = await anExemplarIn('recognised')
  const record = assessedId(ID, 'team', 'cl-model-1', 'B1')
  const draft = { kind: 'exemplar-answer', values: { note: 'Đang viết dở' }, at: 1, madeAt: 1 }
  await phone.db.drafts.put({ id: `answer:${record}:note`, ...draft })
  await drawOn(phone.here, `/exemplar/${ID}`, screens)

  await screen.findByText('Đang viết dở')
  await screen.findByText(/^Mô hình đã có quyết định/)
  expect(screen.queryByRole('button', { name: 'Lưu vào câu trả lời' })).toBeNull()
})

test('it is recognised with the number of the decision and the level, and not without', async () => {
  const phone = await anExemplarIn('under_review')
  await drawOn(phone.here, `/exemplar/${ID}`, screens)
  await press('Đổi trạng thái')
  const sheet = await screen.findByRole('dialog', { hidden: true })
  const inSheet = within(sheet)
  inSheet.getByText('Đoàn thẩm định chưa chấm theo mẫu trên máy này.')
  write('Số văn bản', '88/QĐ-UBND')
  fireEvent.click(inSheet.getByText('Lưu: được công nhận'))
  await inSheet.findByText('Còn 1 chỗ cần điền trước khi gửi')
  expect((await phone.shown('exemplar', ID))?.state).toBe('under_review')

  fireEvent.click(inSheet.getByLabelText('Tỉnh'))
  fireEvent.click(inSheet.getByText('Lưu: được công nhận'))
  await waitFor(async () => expect((await phone.shown('exemplar', ID))?.state).toBe('recognised'))
  await screen.findByText(/^88\/QĐ-UBND · .* · Tỉnh$/)
})

test('a replica starts filled in, and saving it makes the first one replicated in the same act', async () => {
  const phone = await anExemplarIn('recognised')
  await putVillage(phone)
  await drawOn(phone.here, `/exemplar/new?parent=${ID}`, screens)
  await screen.findByText(`Nhân rộng từ: ${anyExemplar.name}`)
  expect(screen.getByLabelText<HTMLInputElement>('Tên mô hình').value).toBe(anyExemplar.name)

  write('Thực trạng', 'Đường bản còn hẹp')
  write('Đối tượng', 'Các hộ bản Pá Hốc')
  fireEvent.change(screen.getByLabelText('Đơn vị chủ trì'), { target: { value: 'unit-suoi' } })
  fireEvent.input(screen.getByLabelText('Đơn vị chủ trì'))
  write('Ngày bắt đầu', '20/11/2026')
  await press('Xong, chờ gửi')

  await screen.findByRole('link', { name: 'Mở mô hình gốc' })
  await waitFor(async () => expect((await phone.shown('exemplar', ID))?.state).toBe('replicated'))
  const child = (await phone.db.exemplar.toArray()).find(({ id }) => id !== ID)
  expect(child?.version.fields).toMatchObject({ parent: ID, selectionReason: 'already_working' })
  const steps = await phone.db.step.where('of').equals(ID).toArray()
  expect(steps.map(({ version }) => version.fields['replica']).filter(Boolean)).toEqual([child?.id])
})

test('what people gave is added up over the notes, and stands on the profile', async () => {
  const phone = await anExemplarIn('running')
  const note = async (id: string, more: object) => {
    const answers = { of: ID, words: 'Họp nhóm hộ', on: '2026-11-20', ...more }
    await save(phone.here, { kind: 'exemplar-note', id, answers, isNew: true })
  }
  await note('note-hien-dat-1', { land: 1500, money: 2_000_000 })
  await note('note-hien-dat-2', { land: 2760 })
  await drawOn(phone.here, `/exemplar/${ID}/profile`, screens)

  const sums = await screen.findByText('2.000.000 đồng · 4.260 m² đất')
  expect(sums.previousElementSibling?.textContent).toBe('Đã huy động')
})

test('the list shows every stage, or the one that is chosen', async () => {
  const phone = await anExemplarIn('recognised')
  const answers = { ...anyExemplar, name: 'Tiếng kẻng an ninh' }
  await save(phone.here, { kind: 'exemplar', id: 'exemplar-keng-1', answers, isNew: true })
  await drawOn(phone.here, '/exemplar', screens)
  await screen.findByRole('link', { name: /Tiếng kẻng an ninh/ })

  await press('Công nhận, duy trì 1')
  await waitFor(() => expect(screen.queryByRole('link', { name: /Tiếng kẻng/ })).toBeNull())
  screen.getByRole('link', { name: /hiến đất/ })
  await press('Tất cả 2')
  await screen.findByRole('link', { name: /Tiếng kẻng an ninh/ })
})

async function putVillage({ db }: APhone) {
  const fields = { name: 'Văn phòng', type: 'office', activeFrom: '2025-07-01' }
  await db.unit.put({
    id: 'unit-suoi',
    version: { fields, stamps: {} },
    list: 'open',
    dueOn: '9999-12-31',
  })
}

test('an exemplar of which nothing was noted for too long says so in the pipeline', async () => {
  const phone = await anExemplarIn('running')
  const { dueOn } = (await phone.shown('exemplar', ID)) ?? {}
  expect(dueOn).toBe('2027-02-18')
  phone.clock.now = Date.parse('2027-03-20T08:00:00+07:00')
  await drawOn(phone.here, '/exemplar', screens)

  await screen.findByText('Trễ ghi nhật ký 30 ngày')
})

test('the pipeline tells the year of recognition and in how many places it was taken over', async () => {
  const phone = await anExemplarIn('recognised')
  const replica = { ...anyExemplar, name: 'Nơi làm theo', parent: ID }
  const [done, proposed] = ['exemplar-lam-theo', 'exemplar-de-xuat']
  for (const id of [done, proposed]) {
    await save(phone.here, { kind: 'exemplar', id, answers: replica, isNew: true })
  }
  const surveyed = { of: done, ofKind: 'exemplar', to: 'surveyed', on: '2026-11-20' }
  const step = phone.here.newId(16)
  await save(phone.here, { kind: 'step', id: step, answers: surveyed, isNew: true })
  await drawOn(phone.here, '/exemplar', screens)

  // One that was only proposed is no place yet.
  expect(await screen.findByText('Công nhận 2026 · 1 nơi làm theo')).toBeDefined()
  // What is seen of a row is read aloud as well.
  expect(screen.getByRole('link', { name: /Công nhận 2026 · 1 nơi làm theo/ })).toBeDefined()
})

test('the pipeline tells the own score once all of it is given', async () => {
  const phone = await anExemplarIn('running')
  const known = knownChecklists([], [])
  const model = known.get('cl-model-1')
  const items = model?.groups.flatMap((group) => group.items.map((item) => ({ group, item }))) ?? []
  const scored = items.filter(({ group, item }) => group.isCondition || item.maxPoints > 0)
  expect(scored.length).toBeGreaterThan(3)
  for (const [at, { item }] of scored.entries()) {
    if (at === scored.length - 1) {
      await drawOn(phone.here, '/exemplar', screens)
      await screen.findByText('Đang thực hiện')
      cleanup()
    }
    const points = item.maxPoints > 0 ? { points: '5' } : { value: 'yes' }
    const whole = { of: ID, by: 'self', checklist: 'cl-model-1', item: item.id, on: '2026-11-20' }
    const id = assessedId(ID, 'self', 'cl-model-1', item.id)
    await save(phone.here, { kind: 'exemplar-answer', id, answers: { ...whole, ...points } })
  }
  await drawOn(phone.here, '/exemplar', screens)
  const sum = scored.filter(({ item }) => item.maxPoints > 0).length * 5
  await screen.findByText(`Tự chấm ${sum}`)
})
