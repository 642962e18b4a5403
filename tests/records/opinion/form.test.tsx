// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as DialogueView } from '#records/dialogue/view.tsx'
import { Component as OpinionForm } from '#records/opinion/form.tsx'
import { Component as OpinionView } from '#records/opinion/view.tsx'

import { putOfficers } from '../../data/contested-row.ts'
import { anyFeedback } from '../../server/a-commune.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { anyDialogue } from '../dialogue/a-dialogue.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 })

const ID = 'opinionaaaaaaaaa'
const OF = 'dialogue-huoi-sang'
const NAME = 'bà Vi Thị Mơ'
const screens = {
  '/opinion/:id/edit': <OpinionForm />,
  '/opinion/:id': <OpinionView />,
  '/dialogue/:id': <DialogueView />,
}

async function heard(more: Values = {}, dialogue: Values = {}): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  const [me, other] = ['account-hanh', 'account-quang']
  await putOfficers(phone.db, [
    { id: me, name: 'Lường Thị Hạnh' },
    { id: other, name: 'Lò Văn Quang' },
  ])
  const planned = { ...anyDialogue, regime: 'party_head', ...dialogue }
  await save(phone.here, { kind: 'dialogue', id: OF, answers: planned, isNew: true })
  const said = { of: OF, content: 'Cán bộ hẹn trả giấy tờ trễ', on: '2026-11-14', ...more }
  await save(phone.here, { kind: 'opinion', id: ID, answers: said, isNew: true })
  phone.clock.now += 1000
  return phone
}

const fieldsOf = async (phone: APhone) => (await phone.shown('opinion', ID))!.version.fields
const submit = (form: HTMLElement) => fireEvent.submit(form.closest('form')!)

test('who wants the name kept back is not named in the opinion, and the hall says so', async () => {
  const phone = await heard({ speaker: NAME })
  await drawOn(phone.here, `/opinion/${ID}/edit`, screens)
  fireEvent.click(await screen.findByRole('checkbox', { name: /Giữ kín tên/ }))
  await waitFor(() => expect(screen.queryByLabelText(/Người nói/)).toBeNull())
  submit(screen.getByRole('textbox', { name: /Nội dung/ }))

  await waitFor(async () => expect(await fieldsOf(phone)).toMatchObject({ speakerKept: true }))
  expect(await fieldsOf(phone)).not.toHaveProperty('speaker')
  cleanup()
  await drawOn(phone.here, `/dialogue/${OF}?tab=opinions`, screens)
  const entry = within(await screen.findByRole('article', { name: 'Ý kiến thứ 1' }))
  entry.getByText('giữ kín tên')
})

test('an edit of the words says nothing of the name', async () => {
  const phone = await heard({ speaker: NAME })
  await drawOn(phone.here, `/opinion/${ID}/edit`, screens)
  const words = await screen.findByRole('textbox', { name: /Nội dung/ })
  fireEvent.input(words, { target: { value: 'Cán bộ trả giấy tờ trễ' } })
  submit(words)

  await waitFor(async () =>
    expect(await fieldsOf(phone)).toMatchObject({ content: 'Cán bộ trả giấy tờ trễ' }),
  )
  expect(await fieldsOf(phone)).not.toHaveProperty('speakerKept')
})

test('of an opinion that became a feedback, the form says where the name is kept back', async () => {
  const phone = await heard({ speaker: NAME, feedback: `feedback-${ID}` })
  await save(phone.here, { kind: 'feedback', id: `feedback-${ID}`, answers: anyFeedback })
  await drawOn(phone.here, `/opinion/${ID}/edit`, screens)

  await screen.findByText(/Muốn giữ kín tên: mở ý kiến người dân/)
  expect(screen.queryByRole('checkbox', { name: /Giữ kín tên/ })).toBeNull()
})

test('where the feedback is not on this phone, or was taken out, the name is kept back in the form itself', async () => {
  const phone = await heard({ speaker: NAME, feedback: `feedback-${ID}` })
  await drawOn(phone.here, `/opinion/${ID}/edit`, screens)
  await screen.findByRole('checkbox', { name: /Giữ kín tên/ })
  cleanup()

  const gone = { ...anyFeedback, removedAt: '2026-11-20T02:00:00.000Z', removedWhy: 'Lập nhầm' }
  await save(phone.here, { kind: 'feedback', id: `feedback-${ID}`, answers: gone })
  await drawOn(phone.here, `/opinion/${ID}/edit`, screens)
  await screen.findByRole('checkbox', { name: /Giữ kín tên/ })
  expect(screen.queryByText(/Muốn giữ kín tên: mở ý kiến người dân/)).toBeNull()
})

test('typed from paper after its dialogue, an opinion was heard on the day of that, and the form mends it', async () => {
  const phone = await heard({}, { plannedOn: '2026-11-16' })
  for (const [to, on] of [
    ['announced', '2026-11-01'],
    ['held', '2026-11-18'],
  ] as const) {
    const step = { of: OF, ofKind: 'dialogue', to, on }
    await save(phone.here, { kind: 'step', id: `step-${to}-0001`, answers: step, isNew: true })
    phone.clock.now += 1000
  }
  await drawOn(phone.here, `/dialogue/${OF}?tab=opinions`, screens)
  const area = await screen.findByRole('textbox', { name: 'Ý kiến thứ 2…' })
  fireEvent.input(area, { target: { value: 'Kéo điện ba pha' } })
  fireEvent.keyDown(area, { key: 'Enter' })
  await waitFor(async () => expect(await phone.db.opinion.count()).toBe(2))
  const added = (await phone.db.opinion.toArray()).find(({ id }) => id !== ID)
  expect(added?.version.fields['on']).toBe('2026-11-18')

  cleanup()
  await drawOn(phone.here, `/opinion/${ID}/edit`, screens)
  const day = await screen.findByRole('textbox', { name: /Ngày nghe/ })
  fireEvent.input(day, { target: { value: '17/11/2026' } })
  submit(day)
  await waitFor(async () => expect(await fieldsOf(phone)).toMatchObject({ on: '2026-11-17' }))
})

test('where a dialogue slips, what is heard today was heard today, and that is said', async () => {
  const phone = await heard({}, { plannedOn: '2026-11-18' })
  const step = { of: OF, ofKind: 'dialogue', to: 'announced', on: '2026-11-01' }
  await save(phone.here, { kind: 'step', id: 'step-announced-1', answers: step, isNew: true })
  await drawOn(phone.here, `/dialogue/${OF}?tab=opinions`, screens)
  await screen.findByText('Tính là nghe ngày 20/11/2026')
  const area = await screen.findByRole('textbox', { name: 'Ý kiến thứ 2…' })
  fireEvent.input(area, { target: { value: 'Kéo điện ba pha' } })
  fireEvent.keyDown(area, { key: 'Enter' })
  await waitFor(async () => expect(await phone.db.opinion.count()).toBe(2))
  const added = (await phone.db.opinion.toArray()).find(({ id }) => id !== ID)
  expect(added?.version.fields['on']).toBe('2026-11-20')
})

test('typed from paper after the day that was planned, an opinion was heard then where the officer says so', async () => {
  const phone = await heard({}, { plannedOn: '2026-11-18' })
  await drawOn(phone.here, `/dialogue/${OF}?tab=opinions`, screens)
  async function type(nth: number, content: string) {
    const area = await screen.findByRole('textbox', { name: `Ý kiến thứ ${nth}…` })
    fireEvent.input(area, { target: { value: content } })
    fireEvent.keyDown(area, { key: 'Enter' })
    await waitFor(async () => expect(await phone.db.opinion.count()).toBe(nth))
    const all = (await phone.db.opinion.toArray()).map(({ version }) => version.fields)
    return all.find((each) => each['content'] === content)?.['on']
  }

  fireEvent.click(await screen.findByRole('button', { name: 'Nghe ngày 18/11/2026' }))
  await screen.findByText('Tính là nghe ngày 18/11/2026')
  expect(await type(2, 'Kéo điện ba pha')).toBe('2026-11-18')
  expect(await type(3, 'Sửa mái nhà văn hóa')).toBe('2026-11-18')
  fireEvent.click(screen.getByRole('button', { name: 'Nghe ngày 20/11/2026' }))
  expect(await type(4, 'Xin thêm loa')).toBe('2026-11-20')
})

test('nobody heard an opinion on a day to come', async () => {
  const phone = await heard()
  await drawOn(phone.here, `/opinion/${ID}/edit`, screens)
  const day = await screen.findByRole('textbox', { name: /Ngày nghe/ })
  fireEvent.input(day, { target: { value: '21/11/2026' } })
  submit(day)
  await screen.findByText(/^Còn 1 chỗ/)

  expect(await fieldsOf(phone)).toMatchObject({ on: '2026-11-14' })
  fireEvent.input(day, { target: { value: '20/11/2026' } })
  submit(day)
  await waitFor(async () => expect(await fieldsOf(phone)).toMatchObject({ on: '2026-11-20' }))
})

const openings = {
  'in the hall': async (phone: APhone) => {
    await drawOn(phone.here, `/dialogue/${OF}?tab=opinions`, screens)
    fireEvent.click(await screen.findByRole('button', { name: 'Việc khác với ý kiến thứ 1' }))
    fireEvent.click(await screen.findByRole('button', { name: /^Phản ánh về cán bộ/ }))
  },
  'on its page': async (phone: APhone) => {
    await drawOn(phone.here, `/opinion/${ID}`, screens)
    fireEvent.click(await screen.findByRole('button', { name: 'Phản ánh về cán bộ' }))
  },
}

test.each(Object.entries(openings))(
  'what is said of an officer becomes, %s, a feedback that never reaches that officer',
  async (_, openSheet) => {
    const phone = await heard()
    await openSheet(phone)
    const sheet = within(await screen.findByRole('dialog', { name: 'Phản ánh về cán bộ' }))
    const save = () => fireEvent.click(sheet.getByRole('button', { name: 'Phản ánh về cán bộ' }))
    const quang = await sheet.findByRole('checkbox', { name: 'Lò Văn Quang' })
    // Whoever writes it down would lose it.
    expect(sheet.queryByRole('checkbox', { name: 'Lường Thị Hạnh' })).toBeNull()
    save()
    await sheet.findByText('Còn 1 chỗ cần điền trước khi gửi')
    expect(await phone.db.feedback.count()).toBe(0)
    fireEvent.click(quang)
    save()

    await waitFor(async () => expect(await phone.db.feedback.count()).toBe(1))
    expect((await phone.shown('feedback', `feedback-${ID}`))?.version.fields).toMatchObject({
      type: 'observation',
      topic: 'staff_attitude',
      againstOfficers: ['account-quang'],
      opinion: ID,
    })
    expect(await fieldsOf(phone)).toMatchObject({ feedback: `feedback-${ID}` })
  },
)
