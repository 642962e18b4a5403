// @vitest-environment happy-dom
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import { itemsOf } from '#domain/checklist/checklist.ts'
import type { Values } from '#domain/record.ts'
import { answerId } from '#records/answer/said.ts'
import { knownChecklists } from '#records/checklist/known.ts'
import { Component as Choose } from '#records/choose.tsx'
import { Component as Answering } from '#records/visit/answering.tsx'
import { Component as VisitForm } from '#records/visit/form.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import { another, MADE, putOfficers, set, someone } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { begin, say } from './under-way.ts'

const ID = 'visit-truong-thcs'
const screens = {
  '/visit/new': <VisitForm />,
  '/visit/:id': <VisitView />,
  '/visit/:id/answer': <Answering />,
  '/choose/:kind/:id': <Choose />,
}
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })

async function aPhone(): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Lường Thị Hạnh' }, another])
  return phone
}

const title = (words: RegExp) => screen.findByRole('heading', { level: 2, name: words })
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))

test('the way to what is open goes over all checklists of a visit', async () => {
  const phone = await aPhone()
  await begin(phone, ID, { checklists: ['cl-model-1', 'cl-niemyet-1'] })
  const board = knownChecklists([]).get('cl-niemyet-1')
  for (const { id, answer } of board ? itemsOf(board) : []) {
    const typed: Record<string, Values> = { text: { words: 'đủ' }, number: { number: '30' } }
    await say(phone, ID, `cl-niemyet-1.${id}`, typed[answer] ?? { value: 'yes' })
  }
  await drawOn(phone.here, `/visit/${ID}/answer?at=cl-niemyet-1.B7`, screens)
  await screen.findByRole('img', { name: 'Đã trả lời 11 trên 11 câu' })

  await press('Còn 13 câu')
  const map = within(await screen.findByRole('dialog', { name: 'Còn 13 câu chưa trả lời' }))
  map.getByRole('button', { name: 'Câu A1, Rà soát niêm yết: Đạt' })
  fireEvent.click(map.getByRole('button', { name: 'Tới câu A1, Thẩm định mô hình' }))
  await title(/Tên, địa chỉ, chủ thể/)
  await press('Mẫu trước, câu B7')
  await press('Sang mẫu sau')
  await title(/Tên, địa chỉ, chủ thể/)
  expect(screen.getByText('1/13')).toBeTruthy()
})

test('each result says of which version it is, and a new visit is offered the newest alone', async () => {
  const phone = await aPhone()
  const asked = knownChecklists([]).get('cl-qcdc-1')?.groups[0]?.items[0]?.text
  const second = {
    code: 'cl-qcdc',
    version: '2',
    title: 'Kiểm tra dân chủ, bản của xã',
    short: 'Dân chủ ở cơ sở',
    content: `A | Dân biết\nA1 | yes_no_na | Có nội quy\nA2 | yes_no_na | ${asked}`,
    bands: '80 | Giỏi\n0 | Chưa đạt',
  }
  await begin(phone, 'visit-truoc', { plannedOn: '2026-05-20' })
  await say(phone, 'visit-truoc', 'cl-qcdc-1.A1', { value: 'yes' })
  await save(phone.here, { kind: 'checklist', id: 'cl-qcdc-2', answers: second, isNew: true })
  await begin(phone, ID, { checklists: ['cl-qcdc-2'] })
  await say(phone, ID, 'cl-qcdc-2.A2', { value: 'no' })

  const before = await drawOn(phone.here, '/visit/visit-truoc', screens)
  await screen.findByText(/^Mẫu tham khảo, bản 1: từ 90 Xuất sắc/)
  screen.getByText('1/23')
  before.unmount()
  const after = await drawOn(phone.here, `/visit/${ID}`, screens)
  await screen.findByText('Bản 2: từ 80 Giỏi, dưới đó Chưa đạt.')
  await screen.findByRole('heading', { name: 'Chưa đạt' })
  after.unmount()

  // The question has another code in the second version; what was answered to it stands beside it.
  const again = await drawOn(phone.here, `/visit/${ID}/answer?at=cl-qcdc-2.A2`, screens)
  await title(/Có kế hoạch công khai/)
  await screen.findByText('Khác lần trước, 20/05/2026: Đạt')
  again.unmount()

  // The commune may still refuse what waits to be sent: nothing is begun with it.
  const waiting = await drawOn(phone.here, '/visit/new', screens)
  await waitFor(() => expect(offeredNames()).toEqual(['Dân chủ ở cơ sở, bản 1']))
  waiting.unmount()
  await putTaken(phone, second)
  await drawOn(phone.here, '/visit/new', screens)
  await waitFor(() => expect(offeredNames()).toEqual(['Dân chủ ở cơ sở, bản 2']))
})

function offeredNames() {
  const offered = within(screen.getByRole('group', { name: /Mẫu kiểm tra/ }))
  const boxes = offered.getAllByRole('checkbox', { hidden: true })
  const names = boxes.map((box) => box.closest('label')?.textContent)
  return names.filter((name) => name?.includes('Dân chủ'))
}

/** Puts the second version on the phone as the commune has taken it. */
async function putTaken({ db }: APhone, answers: Values) {
  const fields: Values = { ...answers, author: someone.id }
  const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, MADE]))
  await db.transaction('rw', tablesOfShowing(db), async () => {
    const at = { stream: 'c1', kind: 'checklist', id: 'cl-qcdc-2', position: 7, seal: '' }
    await db.base.put({ ...at, fields, stamps })
    await show(db, [['checklist', 'cl-qcdc-2']])
  })
}

/** Puts an answer on the phone to which two officers said another thing. */
async function putContested({ db }: APhone): Promise<string> {
  const id = answerId(ID, 'cl-qcdc-1', 'A1')
  const fields = { of: ID, checklist: 'cl-qcdc-1', item: 'A1', on: '2026-11-20', value: 'yes' }
  const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, MADE]))
  const contested = { value: [set('yes', someone, 1), set('no', another, 2)] }
  await db.transaction('rw', tablesOfShowing(db), async () => {
    const at = { stream: 'w1', kind: 'answer', id, position: 7, seal: '' }
    await db.base.put({ ...at, fields, stamps, contested })
    await show(db, [['answer', id]])
  })
  return id
}

test.each([
  ['on the screen of both answers', true],
  ['by a tap at the item itself', false],
])('an item two officers answered otherwise is settled %s', async (_, bySide) => {
  const phone = await aPhone()
  await begin(phone, ID, {})
  const id = await putContested(phone)
  await drawOn(phone.here, `/visit/${ID}/answer?at=cl-qcdc-1.A1`, screens)
  await screen.findByText(/Hai người/)

  if (bySide) {
    fireEvent.click(await screen.findByRole('link', { name: /chọn/i }))
    fireEvent.click(await screen.findByRole('radio', { name: /Chưa/ }))
    await press('Lưu bản đã chọn')
  } else {
    fireEvent.click(await screen.findByRole('radio', { name: 'Chưa' }))
  }

  await waitFor(async () => {
    const version = (await phone.shown('answer', id))?.version
    expect(version?.fields['value']).toBe('no')
    expect(version?.contested?.['value']).toBeUndefined()
  })
  // What the other one had said is named in the change, so that it is settled everywhere.
  const [change] = await phone.db.outbox.where('[kind+record]').equals(['answer', id]).toArray()
  expect(change?.over?.['value']).toHaveLength(2)
})
