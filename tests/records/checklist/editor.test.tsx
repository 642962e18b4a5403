// @vitest-environment happy-dom
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { keepDraft } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import { readBands, readGroups } from '#domain/checklist/read.ts'
import { Component as Editor } from '#records/checklist/editor.tsx'
import { Component as List } from '#records/checklist/list.tsx'
import type { ChecklistAnswers } from '#records/checklist/record.ts'
import { checklistRules } from '#records/checklist/rules.ts'
import { Component as View } from '#records/checklist/view.tsx'

import { MADE, putOfficers } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

const screens = {
  '/checklist': <List />,
  '/checklist/new': <Editor />,
  '/checklist/:id': <View />,
  '/checklist/:id/edit': <Editor />,
}
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })

async function aPhone(login = 'tham'): Promise<APhone> {
  const phone = await (await aWorld()).phone(login)
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Vi Thị Thắm' }])
  return phone
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
/** The fields of one item, found by its code. */
const item = async (code: string) => within(await screen.findByRole('group', { name: code }))
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } })

async function made({ db }: APhone, id: string): Promise<ChecklistAnswers> {
  await waitFor(async () => expect(await db.checklist.get(id)).toBeDefined())
  const row = await db.checklist.get(id)
  return row?.version.fields as ChecklistAnswers
}

const codesOf = ({ content }: ChecklistAnswers) =>
  readGroups(content).groups.map(({ id, items }) => [id, ...items.map((each) => each.id)].join(' '))

test('the next version starts from the one in use, and what is typed, added, moved and taken out is in it', async () => {
  const phone = await aPhone()
  const drawn = await drawOn(phone.here, '/checklist/cl-niemyet-1', screens)
  fireEvent.click(await screen.findByRole('link', { name: 'Làm bản 2' }))
  type((await item('A1')).getByLabelText('Câu hỏi'), 'Bảng ở nơi dễ thấy | có mái che')
  type((await item('A2')).getByLabelText('Cần xem'), 'Ảnh chụp toàn bảng')
  await press('Bỏ câu A3')
  await press('Đưa câu B1 lên')
  await press('Thêm câu vào phần B')
  await waitFor(async () => expect((await item('B8')).getByLabelText('Mã')).toBeTruthy())
  type((await item('B8')).getByLabelText('Câu hỏi'), 'Số văn bản đang niêm yết')
  type((await item('B8')).getByLabelText('Cách trả lời'), 'number')
  await press('Xong bản 2, chờ gửi')

  const second = await made(phone, 'cl-niemyet-2')
  expect(codesOf(second)).toEqual(['A A1 A2 A4 A5', 'B B2 B3 B4 B5 B6 B7 B8'])
  const { groups, wrongLine } = readGroups(second.content)
  expect(wrongLine).toBeUndefined()
  const items = groups.flatMap((group) => group.items)
  expect(items.find(({ id }) => id === 'A1')?.text).toBe('Bảng ở nơi dễ thấy / có mái che')
  expect(items.find(({ id }) => id === 'A2')?.evidence).toBe('Ảnh chụp toàn bảng')
  expect(items.find(({ id }) => id === 'A5')?.text).toMatch(/ngày/)
  expect(items.find(({ id }) => id === 'B8')).toMatchObject({ answer: 'number' })
  expect(second).toMatchObject({ code: 'cl-niemyet', version: '2' })
  expect(checklistRules.check(second)).toEqual([])
  await screen.findByText(/bản 2 · 11 câu · mẫu của xã/)
  expect(await phone.db.drafts.count()).toBe(0)
  drawn.unmount()

  await drawOn(phone.here, '/checklist/cl-niemyet-1', screens)
  await screen.findByText('Bản này cũ. Cuộc kiểm tra mới dùng bản 2.')
  screen.getByRole('link', { name: 'Mở bản 2' })
})

test('what is wrong is said in sentences that lead to the place, and nothing is saved', async () => {
  const phone = await aPhone()
  await drawOn(phone.here, '/checklist/cl-model-1/edit', screens)
  type((await item('B1')).getByLabelText('Điểm'), '')
  type((await item('B2')).getByLabelText('Mã'), 'B3')
  type((await item('B4')).getByLabelText('Mã'), 'C9')
  type((await item('B5')).getByLabelText('Điểm'), '2,5')
  type((await item('B6')).getByLabelText('Câu hỏi'), ' ')
  const bands = screen.getAllByLabelText('Từ (%)')
  type(bands[1] as HTMLElement, '95')
  type(bands.at(-1) as HTMLElement, '10')
  type(screen.getByLabelText('Tên ngắn'), '')
  await press('Xong bản 2, chờ gửi')

  const alert = within(await screen.findByRole('alert'))
  const said = alert.getAllByRole('link').map(({ textContent }) => textContent)
  expect(said).toEqual([
    'Ghi tên ngắn',
    'Ghi điểm của B1. Mẫu này chấm theo điểm.',
    'Mã B3 có ở hai câu. Mỗi câu một mã.',
    'Mã B3 có ở hai câu. Mỗi câu một mã.',
    'Ghi mã câu là B và một số, ví dụ B1.',
    'Điểm của B5 là số nguyên, không quá 100; câu chấm điểm thì từ 1.',
    'Ghi câu hỏi của B6.',
    'Mức này phải thấp hơn mức ở trên.',
    'Mức cuối cùng phải từ 0.',
  ])
  fireEvent.click(alert.getByRole('link', { name: 'Ghi câu hỏi của B6.' }))
  expect(document.activeElement).toBe((await item('B6')).getByLabelText('Câu hỏi'))
  expect(await phone.db.checklist.count()).toBe(0)
  await waitFor(async () => expect(await phone.db.drafts.count()).toBe(1))
})

test('a checklist without items is none, and a new one gets its own name', async () => {
  const phone = await aPhone()
  await drawOn(phone.here, '/checklist/new', screens)
  type(await screen.findByLabelText('Tên mẫu'), 'Kiểm tra nhà văn hóa')
  type(screen.getByLabelText('Tên ngắn'), 'Nhà văn hóa')
  await press('Xong bản 1, chờ gửi')
  await screen.findByRole('link', { name: 'Mẫu chưa có câu nào. Thêm ít nhất một câu.' })

  await press('Thêm phần')
  type(await screen.findByLabelText('Tên phần A'), 'Nhà văn hóa thôn')
  type((await item('A1')).getByLabelText('Câu hỏi'), 'Có nội quy')
  await press('Xong bản 1, chờ gửi')

  await screen.findByText(/bản 1 · 1 câu · mẫu của xã/)
  const [row] = await phone.db.checklist.toArray()
  expect(row?.version.fields).toMatchObject({
    version: '1',
    content: 'A | Nhà văn hóa thôn\nA1 | yes_no_na | Có nội quy',
  })
  expect(row?.version.fields['code']).toMatch(/^cl-[a-z0-9]{1,20}$/)
})

test('what is half typed is there again, and becomes the version after one made meanwhile', async () => {
  const phone = await aPhone()
  const first = await drawOn(phone.here, '/checklist/cl-niemyet-1/edit', screens)
  type((await item('A1')).getByLabelText('Câu hỏi'), 'Đã niêm yết kế hoạch')
  type((await item('A2')).getByLabelText('Mã'), '')
  await waitFor(async () => expect(await phone.db.drafts.get('cl-niemyet-2')).toBeDefined())
  first.unmount()

  await drawOn(phone.here, '/checklist', screens)
  fireEvent.click(await screen.findByRole('link', { name: 'Tiếp tục' }))
  const again = (await item('A1')).getByLabelText<HTMLTextAreaElement>('Câu hỏi')
  expect(again.value).toBe('Đã niêm yết kế hoạch')
  const second = { code: 'cl-niemyet', version: '2', title: 'Bản khác', short: 'Niêm yết' }
  const content = 'A | Nơi niêm yết\nA1 | yes_no_na | Có kế hoạch'
  await save(phone.here, {
    kind: 'checklist',
    id: 'cl-niemyet-2',
    answers: { ...second, content },
    isNew: true,
  })
  await screen.findByText('Trong lúc này đã có người làm xong bản 2. Bản của mình thành bản 3.')
  type((await item('Câu chưa có mã')).getByLabelText('Mã'), 'A2')
  await press('Xong bản 3, chờ gửi')

  const third = await made(phone, 'cl-niemyet-3')
  expect(readGroups(third.content).groups[0]?.items[0]?.text).toBe('Đã niêm yết kế hoạch')
  expect(readBands(third.bands ?? '')).toEqual([])
  expect((await made(phone, 'cl-niemyet-2')).title).toBe('Bản khác')
})

test('a version that the commune refused, for a colleague made it first, becomes the next one with its words', async () => {
  const phone = await aPhone()
  const { db, here } = phone
  const content = 'A | Nơi niêm yết\nA1 | yes_no_na | Có mái che'
  const mine = {
    code: 'cl-niemyet',
    version: '2',
    title: 'Bản của tôi',
    short: 'Niêm yết',
    content,
  }
  await save(here, { kind: 'checklist', id: 'cl-niemyet-2', answers: mine, isNew: true })
  await db.outbox.toCollection().modify((change) => {
    Object.assign(change, { state: 'refused', reason: 'not-allowed' })
    delete change.lies
  })
  const theirs = { ...mine, title: 'Bản của chị Thắm' }
  const stamps = Object.fromEntries(Object.keys(theirs).map((name) => [name, MADE]))
  await db.transaction('rw', tablesOfShowing(db), async () => {
    const at = { stream: 'c1', kind: 'checklist', id: 'cl-niemyet-2', position: 3, seal: '' }
    await db.base.put({ ...at, fields: theirs, stamps })
    await show(db, [['checklist', 'cl-niemyet-2']])
  })
  await drawOn(here, '/checklist/cl-niemyet-2/edit', screens)

  expect((await screen.findByLabelText<HTMLInputElement>('Tên mẫu')).value).toBe('Bản của tôi')
  await press('Xong bản 3, chờ gửi')

  expect(await made(phone, 'cl-niemyet-3')).toMatchObject({ title: 'Bản của tôi', version: '3' })
  expect((await made(phone, 'cl-niemyet-2')).title).toBe('Bản của chị Thắm')
  await waitFor(async () => {
    expect(await db.outbox.where('state').equals('refused').count()).toBe(0)
  })
})

test('an officer reads a checklist and makes none', async () => {
  const phone = await aPhone('hanh')
  const drawn = await drawOn(phone.here, '/checklist/cl-qcdc-1', screens)
  await screen.findByRole('table', { name: /Phần A. Dân biết/ })
  expect(screen.queryByRole('link', { name: /Làm bản/ })).toBeNull()
  drawn.unmount()

  await drawOn(phone.here, '/checklist/cl-qcdc-1/edit', screens)
  await screen.findByText('Chỉ đầu mối tổng hợp và quản trị làm được mẫu kiểm tra.')
  expect(screen.queryByRole('button', { name: /Xong/ })).toBeNull()
})

test('each case says on the page of the checklist whether it can be ticked, by which name, and what it leaves', async () => {
  const phone = await aPhone()
  const drawn = await drawOn(phone.here, '/checklist/cl-score-1', screens)
  await screen.findByText(/K1\. Có cán bộ, .* là Hoàn thành \(cao nhất: Hoàn thành\)/)
  drawn.unmount()

  const content = 'A | Chấm\nA1 | yes_no | Câu'
  const caps = 'Trễ hạn: Tốt\nTrễ hạn: không xếp loại Tốt'
  const own = { code: 'cl-abc', version: '1', title: 'Mẫu xã', short: 'Xã', content, caps }
  await save(phone.here, { kind: 'checklist', id: 'cl-abc-1', answers: own, isNew: true })
  await drawOn(phone.here, '/checklist/cl-abc-1', screens)
  const said = await screen.findByText(/K1\. Trễ hạn: Tốt \(cao nhất: Tốt\)/)
  expect(said.textContent).toMatch(/Trễ hạn: không xếp loại Tốt \(chỉ để đọc\)$/)
  expect(said.textContent).not.toMatch(/K2/)
})

test('how a case is written is shown with a rating the checklist has', async () => {
  const phone = await aPhone()
  await drawOn(phone.here, '/checklist/cl-score-1/edit', screens)
  await screen.findByText(/ví dụ: Không gửi báo cáo năm: Không hoàn thành\./)
  const labels = screen.getAllByLabelText('Mức')
  type(labels.at(-1) as HTMLElement, 'Kém')
  expect(await screen.findByText(/ví dụ: Không gửi báo cáo năm: Kém\./)).toBeTruthy()
})

test('the checklist of exemplars is asked once and held down by nothing: neither is offered there', async () => {
  const phone = await aPhone()
  const drawn = await drawOn(phone.here, '/checklist/cl-model-1/edit', screens)
  await screen.findByLabelText('Tên phần A')
  expect(screen.queryByLabelText(/^Lặp lại/)).toBeNull()
  expect(screen.queryByText(/Không gửi báo cáo năm/)).toBeNull()
  drawn.unmount()

  await drawOn(phone.here, '/checklist/cl-niemyet-1/edit', screens)
  expect(await screen.findAllByLabelText(/^Lặp lại/)).toHaveLength(2)
})

test('a version that was half typed before parts could be repeated still repeats what the one before it did', async () => {
  const phone = await aPhone()
  const content =
    'A | Nơi niêm yết\nA1 | yes_no_na | Có mái che\nB | Từng nội dung\nB1 | text | Tên'
  const values = { title: 'Rà soát', short: 'Niêm yết', content, bands: '', caps: '' }
  await keepDraft(phone.here, { id: 'cl-niemyet-2', kind: 'checklist', values })
  await drawOn(phone.here, '/checklist/cl-niemyet-1/edit?draft=cl-niemyet-2', screens)
  const repeats = await screen.findAllByLabelText<HTMLInputElement>(/^Lặp lại/)
  expect(repeats.map(({ checked }) => checked)).toEqual([false, true])
  await press('Xong bản 2, chờ gửi')
  expect(await made(phone, 'cl-niemyet-2')).toMatchObject({ title: 'Rà soát', repeats: 'B' })
})
