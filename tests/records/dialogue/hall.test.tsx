// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as DialogueView } from '#records/dialogue/view.tsx'

import { putOfficers } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyDialogue } from './a-dialogue.ts'

const ID = 'dialogue-huoi-sang'
const screens = { '/dialogue/:id': <DialogueView /> }

async function aHall(answers: Values = {}): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Lường Thị Hạnh' }])
  const said = { ...anyDialogue, regime: 'party_head', village: 'unit-huoi-sang', ...answers }
  await save(phone.here, { kind: 'dialogue', id: ID, answers: said, isNew: true })
  const step = { of: ID, ofKind: 'dialogue', to: 'announced', on: '2026-11-20' }
  await save(phone.here, { kind: 'step', id: 'stepaaaaaaaaaaaa', answers: step, isNew: true })
  return phone
}

async function hear(phone: APhone, content: string, more: Values = {}) {
  const id = phone.here.newId(16)
  const said = { of: ID, content, on: '2026-11-20', ...more }
  await save(phone.here, { kind: 'opinion', id, answers: said, isNew: true })
  return id
}

const field = (nth: number) =>
  screen.findByRole<HTMLTextAreaElement>('textbox', { name: `Ý kiến thứ ${nth}…` })

test('one opinion after the other: the field is empty and focused at once, the order is kept', async () => {
  const { here, db } = await aHall()
  await drawOn(here, `/dialogue/${ID}`, screens)
  for (let nth = 1; nth <= 5; nth += 1) {
    const area = await field(nth)
    fireEvent.input(area, { target: { value: `Ý kiến số ${nth}` } })
    if (nth % 2 === 0) fireEvent.click(screen.getByRole('button', { name: 'Thêm ý kiến' }))
    else fireEvent.keyDown(area, { key: 'Enter' })

    expect(area.value).toBe('')
    expect(document.activeElement).toBe(area)
  }
  await field(6)

  const entries = () =>
    screen.getAllByRole('article').map((each) => each.getAttribute('aria-label'))
  await waitFor(() => expect(entries()).toEqual([5, 4, 3, 2, 1].map((nth) => `Ý kiến thứ ${nth}`)))
  const said = await db.opinion.toArray()
  expect(said.map(({ version }) => version.fields['village'])).toEqual(
    said.map(() => 'unit-huoi-sang'),
  )
  within(screen.getByRole('article', { name: 'Ý kiến thứ 5' })).getByText('Ý kiến số 5')
})

test('letters an input method is still putting together add nothing', async () => {
  const { here, db } = await aHall()
  await drawOn(here, `/dialogue/${ID}`, screens)
  const area = await field(1)
  fireEvent.input(area, { target: { value: 'Đường' } })
  fireEvent.keyDown(area, { key: 'Enter', isComposing: true })
  fireEvent.keyDown(area, { key: 'Enter', shiftKey: true })

  expect(area.value).toBe('Đường')
  expect(await db.opinion.count()).toBe(0)
})

test('what was half typed stands there again, and becomes one opinion', async () => {
  const { here, db } = await aHall()
  const first = await drawOn(here, `/dialogue/${ID}`, screens)
  fireEvent.input(await field(1), { target: { value: 'Đường lên xóm trên' } })
  await waitFor(async () => expect(await db.drafts.count()).toBe(1))
  first.unmount()

  await drawOn(here, `/dialogue/${ID}`, screens)
  const area = await field(1)
  expect(area.value).toBe('Đường lên xóm trên')
  fireEvent.keyDown(area, { key: 'Enter' })
  await field(2)

  expect(await db.opinion.count()).toBe(1)
  expect(await db.drafts.count()).toBe(0)
})

test('words the phone could not keep come back into the field', async () => {
  const { here, db } = await aHall()
  await drawOn(here, `/dialogue/${ID}`, screens)
  const area = await field(1)
  fireEvent.input(area, { target: { value: 'Kéo điện ba pha' } })
  const fail = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  db.opinion.hook('creating').subscribe(fail)
  fireEvent.keyDown(area, { key: 'Enter' })

  await waitFor(() => expect(area.value).toBe('Kéo điện ba pha'))
  db.opinion.hook('creating').unsubscribe(fail)
  fireEvent.keyDown(area, { key: 'Enter' })
  await field(2)
  expect(await db.opinion.count()).toBe(1)
})

test('a button that is tapped twice quickly makes one feedback', async () => {
  const phone = await aHall()
  const id = await hear(phone, 'Xin lùi giờ thu phí chợ')
  await drawOn(phone.here, `/dialogue/${ID}`, screens)
  const button = await screen.findByRole('button', { name: 'Kiến nghị' })
  fireEvent.click(button)
  fireEvent.click(button)

  await screen.findByRole('link', { name: /số tạm/ })
  await screen.findByText('Đã thành kiến nghị, lưu trên máy')
  expect(screen.queryByText(/Chưa lưu được/)).toBeNull()
  expect(await phone.db.feedback.count()).toBe(1)
  expect((await phone.shown('opinion', id))?.version.fields['feedback']).toBe(`feedback-${id}`)
  const made = (await phone.db.outbox.toArray()).filter(({ kind }) => kind === 'feedback')
  expect(made).toHaveLength(1)
})

test('one tap makes a task, and another takes it back', async () => {
  const phone = await aHall()
  const me = { id: phone.here.officer.id, name: 'Lường Thị Hạnh', unit: 'unit-kinh-te' }
  await putOfficers(phone.db, [me])
  const id = await hear(phone, 'Kéo thêm hai cột đèn')
  await drawOn(phone.here, `/dialogue/${ID}`, screens)
  fireEvent.click(await screen.findByRole('button', { name: 'Nhiệm vụ' }))
  await screen.findByRole('link', { name: /^Nhiệm vụ · số tạm/ })
  expect((await phone.shown('task', `task-${id}`))?.version.fields['opinion']).toBe(id)

  phone.clock.now += 1000
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await screen.findByRole('button', { name: 'Nhiệm vụ' })
  expect(await phone.shown('opinion', id)).toMatchObject({ state: 'new', list: 'open' })
  expect((await phone.shown('task', `task-${id}`))?.list).toBe('removed')
})

test('an opinion has a mark of its own, and one that was refused is mended in its own form', async () => {
  const phone = await aHall()
  const id = await hear(phone, 'Xin lùi giờ thu phí chợ')
  await hear(phone, 'Đường lên xóm trên')
  await phone.db.outbox.filter(({ record }) => record !== id).modify({ state: 'kept' })
  await drawOn(phone.here, `/dialogue/${ID}`, screens)
  const entry = (nth: number) => within(screen.getByRole('article', { name: `Ý kiến thứ ${nth}` }))
  await waitFor(() => entry(1).getByText('Chờ gửi'))
  entry(2).getByText('Đã gửi')

  await phone.db.outbox
    .filter(({ record }) => record === id)
    .modify({ state: 'refused', reason: 'not-valid' })
  await waitFor(() => entry(1).getByText('Cần xử lý'))
  fireEvent.click(screen.getByRole('button', { name: 'Xem và xử lý' }))
  const fix = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Sửa và gửi lại' })
  expect(new URL(fix.href).pathname).toBe(`/opinion/${id}/edit`)
})

test('closing is not offered, with its reason, while an opinion has no answer', async () => {
  const phone = await aHall()
  const id = await hear(phone, 'Xin lùi giờ thu phí chợ')
  for (const to of ['held', 'minuted', 'published']) {
    phone.clock.now += 1000
    const answers = { of: ID, ofKind: 'dialogue', to, on: '2026-12-05' }
    await save(phone.here, { kind: 'step', id: phone.here.newId(16), answers, isNew: true })
  }
  await drawOn(phone.here, `/dialogue/${ID}?tab=people`, screens)
  fireEvent.click(await screen.findByRole('button', { name: 'Đổi trạng thái' }))
  const closed = () => screen.getByRole<HTMLInputElement>('radio', { name: /Đã đóng/ })
  await waitFor(closed)
  expect(closed().disabled).toBe(true)
  screen.getByText('Còn ý kiến chưa trả lời')

  const answers = { answer: 'Đã bố trí kinh phí', answeredOn: '2026-12-08' }
  await save(phone.here, { kind: 'opinion', id, answers })
  await waitFor(() => expect(closed().disabled).toBe(false))
})

test('a count is saved at once, however fast it is counted', async () => {
  const phone = await aHall()
  await drawOn(phone.here, `/dialogue/${ID}?tab=people`, screens)
  const more = await screen.findByRole('button', { name: 'Số người dự: thêm một' })
  for (let nth = 0; nth < 7; nth += 1) fireEvent.click(more)
  const households = screen.getByRole<HTMLInputElement>('textbox', { name: 'Số hộ có người dự' })
  households.value = '31'
  fireEvent.keyDown(households, { key: 'Enter' })

  await waitFor(async () =>
    expect((await phone.shown('dialogue', ID))?.version.fields).toMatchObject({
      participants: 7,
      households: 31,
    }),
  )
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Số người dự' }).value).toBe('7')
})

test('how many came from an ethnic minority is counted, and told where it cannot be', async () => {
  const phone = await aHall({ participants: 3 })
  await drawOn(phone.here, `/dialogue/${ID}?tab=people`, screens)
  const name = 'Trong đó người dân tộc thiểu số'
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name })
  field.value = '5'
  fireEvent.keyDown(field, { key: 'Enter' })
  await screen.findByText('Số người dân tộc thiểu số nhiều hơn số người dự.')

  await save(phone.here, { kind: 'dialogue', id: ID, answers: { participants: 9, households: 8 } })
  await waitFor(() => expect(screen.queryByText(/nhiều hơn số người dự/)).toBeNull())
  fireEvent.click(screen.getByRole('radio', { name: /Kết luận/ }))
  await screen.findByText('9 người dự, 5 người dân tộc thiểu số, 8 hộ')
})
