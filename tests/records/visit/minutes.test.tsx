// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as Minutes } from '#records/visit/minutes.tsx'
import { Component as Sign } from '#records/visit/sign.tsx'

import { putOfficers } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { begin, minuted, say as sayAt } from './under-way.ts'

const ID = 'visit-truong-thcs'
const screens = { '/visit/:id/sign': <Sign />, '/visit/:id/minutes': <Minutes /> }
afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })

async function aVisit(): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Lường Thị Hạnh' }])
  await begin(phone, ID)
  return phone
}

async function say(phone: APhone, item: string, answers: Values) {
  phone.clock.now += 1000
  await sayAt(phone, ID, `cl-qcdc-1.${item}`, answers)
}

/** Signs for one side by the name alone; `nth` signatures are on the phone then. */
async function signByName({ db }: APhone, side: string, nth: number) {
  const place = within(await screen.findByRole('region', { name: side }))
  fireEvent.click(await place.findByRole('checkbox', { name: /Ký bằng họ tên/ }))
  fireEvent.input(place.getByLabelText(/Họ và tên/), { target: { value: 'Phạm Quang Hưng' } })
  fireEvent.click(place.getByRole('button', { name: 'Lưu chữ ký' }))
  await waitFor(async () => expect(await db.signature.count()).toBe(nth))
}

test('numbers, words and what was noted at what is met stand in the minutes, and are read before signing', async () => {
  const phone = await aVisit()
  await say(phone, 'A2', { value: 'number', number: '11' })
  await say(phone, 'A1', { value: 'yes', note: 'Xem bản chính' })
  await say(phone, 'A5', { value: 'no', note: 'Còn một văn bản cũ' })
  const signing = await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  await screen.findByText('Nội dung sẽ ký')
  for (const words of [/^A2\. .*: 11$/, /^A1\. /, 'Xem bản chính', 'Còn một văn bản cũ']) {
    screen.getByText(words)
  }
  signing.unmount()

  await drawOn(phone.here, `/visit/${ID}/minutes`, screens)
  const recorded = (await screen.findByText('Số liệu, ghi nhận')).parentElement
  expect(recorded?.textContent).toMatch(/A1\. .*Xem bản chính.*A2\. .*: 11/)
  expect(recorded?.textContent).not.toContain('Còn một văn bản cũ')
})

test('the conclusion that is written after the minutes changes nothing that was signed, and stands under the signatures', async () => {
  const phone = await aVisit()
  await say(phone, 'A1', { value: 'yes' })
  await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  await signByName(phone, 'Đại diện đơn vị', 1)
  cleanup()
  await minuted(phone, ID)
  phone.clock.now += 1000
  const told = {
    of: ID,
    ofKind: 'visit',
    to: 'concluded',
    on: '2026-11-20',
    documentNo: '40/TB-UBND',
  }
  await save(phone.here, { kind: 'step', id: 'step-ket-luan-a', answers: told, isNew: true })
  await save(phone.here, { kind: 'visit', id: ID, answers: { conclusion: 'Giữ nếp công khai' } })
  await drawOn(phone.here, `/visit/${ID}/minutes`, screens)

  const head = await screen.findByText('Thông báo kết luận số 40/TB-UBND ngày 20/11/2026')
  const signature = screen.getAllByText('Phạm Quang Hưng')[0]
  expect(signature?.compareDocumentPosition(head)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(head.parentElement?.textContent).toContain('Giữ nếp công khai')
  expect(screen.queryByText(/^Sửa sau khi ký/)).toBeNull()
})

test('what was changed after a side had signed is signed again before the minutes are written', async () => {
  const phone = await aVisit()
  await say(phone, 'A1', { value: 'yes' })
  await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  await signByName(phone, 'Đại diện đơn vị', 1)
  await signByName(phone, 'Người kiểm tra', 2)
  const finish = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Lập biên bản' })
  await waitFor(async () => expect((await finish()).disabled).toBe(false))

  await say(phone, 'A3', { value: 'no' })
  await screen.findByText(/Có chỗ sửa sau khi ký/)
  expect((await finish()).disabled).toBe(true)
})

test('a note alone is no answer, and a checklist that is not on the phone is told', async () => {
  const phone = await aVisit()
  await say(phone, 'A1', { note: 'Hỏi lại' })
  const checklists = ['cl-qcdc-1', 'cl-la-9']
  await save(phone.here, { kind: 'visit', id: ID, answers: { checklists } })
  await drawOn(phone.here, `/visit/${ID}/sign`, screens)

  expect(await screen.findByText('Chưa trả lời câu nào.')).toBeTruthy()
  expect(await screen.findByText(/Mẫu kiểm tra cl-la-9 chưa có trên máy này/)).toBeTruthy()
})
