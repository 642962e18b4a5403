// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as DialogueView } from '#records/dialogue/view.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyDialogue } from './a-dialogue.ts'

const ID = 'dialogue-huoi-sang'
const screens = { '/dialogue/:id': <DialogueView /> }

const VILLAGE = 'unit-huoi-sang'

/** A dialogue of which the people were told. */
async function aHall(): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  const said = { ...anyDialogue, regime: 'party_head', village: VILLAGE }
  await save(phone.here, { kind: 'dialogue', id: ID, answers: said, isNew: true })
  const step = { of: ID, ofKind: 'dialogue', to: 'announced', on: '2026-11-20' }
  await save(phone.here, { kind: 'step', id: 'stepaaaaaaaaaaaa', answers: step, isNew: true })
  return phone
}

async function hear(phone: APhone, content: string, more: Values) {
  const id = phone.here.newId(16)
  await save(phone.here, { kind: 'opinion', id, answers: { content, ...more }, isNew: true })
  return id
}

test('what was promised at the last dialogue with the village and is not done stands first', async () => {
  const phone = await aHall()
  const earlier = { ...anyDialogue, plannedOn: '2026-05-10', village: VILLAGE }
  await save(phone.here, {
    kind: 'dialogue',
    id: 'dialogue-earlier',
    answers: earlier,
    isNew: true,
  })
  const before = { of: 'dialogue-earlier', on: '2026-05-10', village: VILLAGE }
  await hear(phone, 'Sửa cầu treo', before)
  const done = { answer: 'Đã sửa xong', answeredOn: '2026-06-01' }
  await hear(phone, 'Thay bóng đèn', { ...before, ...done, toldOn: '2026-06-02' })
  await hear(phone, 'Lớp xóa mù chữ', { ...before, ...done, disposition: 'answered_now' })
  await hear(phone, 'Việc của bản khác', { ...before, village: 'unit-na-pan' })
  const turned = await hear(phone, 'Kéo điện ba pha', { ...before, task: 'task-dien-0001' })
  const work = { content: 'Kéo điện ba pha', leadUnit: 'unit-kinh-te', opinion: turned }
  await save(phone.here, { kind: 'task', id: 'task-dien-0001', answers: work, isNew: true })
  await drawOn(phone.here, `/dialogue/${ID}`, screens)

  const list = await screen.findByRole('list', { name: 'Lần trước đã hứa' })
  const rows = () =>
    within(list)
      .getAllByRole('link')
      .map((link) => link.textContent)
  expect(rows()).toHaveLength(2)
  within(list).getByText('Sửa cầu treo')
  within(list).getByText('Kéo điện ba pha')

  const percent = { of: 'task-dien-0001', percent: 100, words: 'Đã đóng điện', on: '2026-11-20' }
  await save(phone.here, {
    kind: 'progress',
    id: 'progressaaaaaaaa',
    answers: percent,
    isNew: true,
  })
  // The work is over; nobody said yet that whoever spoke is answered and knows.
  await waitFor(async () =>
    expect((await phone.shown('task', 'task-dien-0001'))?.list).toBe('done'),
  )
  await waitFor(() => {
    const link = within(list).getByText('Kéo điện ba pha').closest('a')
    expect(new URL(link!.href).pathname).toBe(`/opinion/${turned}`)
  })
  const settled = { settledOn: '2026-11-20', toldOn: '2026-11-20' }
  await save(phone.here, { kind: 'opinion', id: turned, answers: settled })
  await waitFor(() => expect(rows()).toHaveLength(1))
})

test('what was taken up, passed on or concluded is promised until it is done and the people know', async () => {
  const phone = await aHall()
  const of = 'dialogue-earlier'
  const on = '2026-05-10'
  const earlier = { ...anyDialogue, plannedOn: on, village: VILLAGE }
  await save(phone.here, { kind: 'dialogue', id: of, answers: earlier, isNew: true })
  const said = { of, on, village: VILLAGE, answer: 'Xã ghi nhận', answeredOn: on }
  const noted = await hear(phone, 'Mở lại chợ phiên', { ...said, disposition: 'noted' })
  await hear(phone, 'Sóng điện thoại', { ...said, disposition: 'escalated' })
  const conclude = (id: string, content: string, more: Values = {}) => {
    const answers = { of, on, content, ...more }
    return save(phone.here, { kind: 'conclusion', id, answers, isNew: true })
  }
  await conclude('conclusion-chua', 'Lùi giờ thu phí')
  await conclude('conclusion-giao', 'Khảo sát cầu treo', { task: 'task-cau-treo' })
  await conclude('conclusion-ghi', 'Cảm ơn bà con', { minutesOnly: true })
  const work = { content: 'Khảo sát cầu treo', leadUnit: 'unit-kinh-te', dueOn: '2026-06-30' }
  await save(phone.here, { kind: 'task', id: 'task-cau-treo', answers: work, isNew: true })
  await drawOn(phone.here, `/dialogue/${ID}`, screens)

  const list = await screen.findByRole('list', { name: 'Lần trước đã hứa' })
  const words = ['Khảo sát cầu treo', 'Lùi giờ thu phí', 'Mở lại chợ phiên', 'Sóng điện thoại']
  await waitFor(() => expect(within(list).getAllByRole('link')).toHaveLength(words.length))
  for (const each of words) within(list).getByText(each)
  // The work is late, so it stands first, and leads to the task itself.
  const [first] = within(list).getAllByRole<HTMLAnchorElement>('link')
  expect(new URL(first!.href).pathname).toBe('/task/task-cau-treo')

  await save(phone.here, { kind: 'opinion', id: noted, answers: { toldOn: '2026-11-20' } })
  await save(phone.here, {
    kind: 'progress',
    id: 'progressaaaaaaaa',
    answers: { of: 'task-cau-treo', percent: 100, words: 'Đã khảo sát', on: '2026-11-20' },
    isNew: true,
  })
  await waitFor(() => expect(within(list).getAllByRole('link')).toHaveLength(2))
  within(list).getByText('Lùi giờ thu phí')
  within(list).getByText('Sóng điện thoại')
})

test('a half-typed step of a dialogue whose people speak is gone on with', async () => {
  const phone = await aHall()
  await drawOn(phone.here, `/dialogue/${ID}?half=step:${ID}:note`, screens)

  await screen.findByRole('dialog')
  // The opinions stay the side that is open.
  const next = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Ý kiến thứ 1/ })
  expect(next.value).toBe('')
})

test('a dialogue that is only planned opens with what was promised', async () => {
  const phone = await (await aWorld()).phone('hanh')
  const plan = (id: string, plannedOn: string) => {
    const answers = { ...anyDialogue, plannedOn, village: VILLAGE }
    return save(phone.here, { kind: 'dialogue', id, answers, isNew: true })
  }
  await plan('dialogue-earlier', '2026-05-10')
  await plan(ID, '2026-12-05')
  const before = { of: 'dialogue-earlier', on: '2026-05-10', village: VILLAGE }
  await hear(phone, 'Sửa cầu treo', before)
  await drawOn(phone.here, `/dialogue/${ID}`, screens)

  const list = await screen.findByRole('list', { name: 'Lần trước đã hứa' })
  within(list).getByText('Sửa cầu treo')
  expect(screen.getByRole('textbox', { name: 'Số người dự' })).toBeDefined()
})
