// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useParams } from 'react-router'
import { expect, test } from 'vitest'

import type { Here } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { save } from '#data/save.ts'
import type { HistoryReply } from '#protocol/api.ts'
import { History } from '#records/history.tsx'

import { another, ID, MADE, putContested, putOfficers, set } from '../data/contested-row.ts'
import { aWorld } from '../world/world.ts'
import { drawOn } from './drawn-on.tsx'

type Told = HistoryReply['changes'][number]

function OneHistory() {
  const { id = '' } = useParams()
  const shown = useShown('feedback', id)
  return shown ? <History kind="feedback" shown={shown} parts={[]} /> : null
}

const screens = { '/feedback/:id': <OneHistory />, '*': <p>Khác</p> }
const made: Told = {
  id: 'aaaaaaaaaa',
  stamp: MADE,
  position: 1,
  at: 1,
  by: another,
  device: 'B',
  fields: { content: 'Cống tắc', topic: 'land', raisedBy: 'unnamed' },
}
const edited: Told = {
  ...made,
  id: 'bbbbbbbbbb',
  stamp: '1763600001000-bbbbbbbbbb',
  position: 2,
  device: 'C',
  fields: { content: 'Cống vỡ', topic: 'health' },
  over: { content: ['aaaaaaaaaa'], topic: ['aaaaaaaaaa'] },
}

/** A phone that shows the record as two changes left it, and hears of them from the server. */
async function aPhone(pages: (before?: number) => HistoryReply | undefined) {
  const phone = await (await aWorld()).phone()
  await putOfficers(phone.db, [another])
  await putContested(phone.db, {}, { content: 'Cống vỡ', topic: 'health', author: another.id })
  const here: Here = { ...phone.here, askHistory: async (_kind, _id, before) => pages(before) }
  return { phone, here }
}

const whole = (): HistoryReply => ({ changes: [edited, made], more: false })
const items = () => screen.findAllByRole('listitem')
const lines = async () => (await items()).map(({ textContent }) => textContent)

test('each change says who, on which phone, and from what to what', async () => {
  const { here } = await aPhone(whole)
  await drawOn(here, `/feedback/${ID}`, screens)

  await screen.findByText(/máy C/)

  const [last, first] = await lines()
  expect(last).toContain('Sửa nội dung, việc gì')
  expect(last).toContain('Nội dung: “Cống tắc” thành “Cống vỡ”')
  expect(last).toContain('Việc gì: “Đất đai” thành “Y tế”')
  expect(last).toContain('Nguyễn Văn Lực, máy C')
  expect(first).toContain('Ghi vào sổ')
  expect(first).toContain('Nguyễn Văn Lực, máy B')
})

test('one field alone can be looked at, with the value it began with', async () => {
  const { here } = await aPhone(whole)
  await drawOn(here, `/feedback/${ID}`, screens)

  fireEvent.change(await screen.findByRole('combobox', { name: 'Xem mục' }), {
    target: { value: 'topic' },
  })

  const [last, first] = await lines()
  expect(last).toContain('Việc gì: “Đất đai” thành “Y tế”')
  expect(last).not.toContain('Cống')
  expect(first).toContain('Việc gì lúc đầu: “Đất đai”')
})

test('an earlier value comes back with one tap, naming what stood, and the tap can be undone', async () => {
  const { phone, here } = await aPhone(whole)
  await drawOn(here, `/feedback/${ID}`, screens)
  await screen.findByText(/máy C/)
  const [, first] = await items()

  fireEvent.click(within(first!).getByRole('button', { name: 'Lấy lại: nội dung' }))

  const status = within(screen.getByRole('status'))
  await status.findByText('Đã lấy lại, lưu trên máy')
  const [change] = await phone.db.outbox.toArray()
  expect(change).toMatchObject({
    fields: { content: 'Cống tắc' },
    over: { content: ['aaaaaaaaaa'] },
  })
  fireEvent.click(status.getByRole('button', { name: 'Hoàn tác' }))
  await waitFor(async () =>
    expect((await phone.shown('feedback', ID))?.version.fields['content']).toBe('Cống vỡ'),
  )
})

test('a value that stands is not offered again', async () => {
  const { here } = await aPhone(whole)
  await drawOn(here, `/feedback/${ID}`, screens)

  await screen.findByText(/máy C/)
  const [last] = await items()

  expect(within(last!).queryByRole('button')).toBeNull()
})

test('a value that no longer fits the other answers is not brought back; the form is offered', async () => {
  const named: Told = { ...made, fields: { ...made.fields, raisedBy: 'named' } }
  const { phone, here } = await aPhone(() => ({ changes: [edited, named], more: false }))
  await drawOn(here, `/feedback/${ID}`, screens)
  await screen.findByText(/máy C/)
  const [, first] = await items()

  fireEvent.click(within(first!).getByRole('button', { name: 'Lấy lại: người nêu' }))

  const question = await screen.findByRole('alertdialog')
  expect(question.textContent).toContain('chưa khớp')
  expect(await phone.db.outbox.count()).toBe(0)
})

test('without signal own work is told with its mark, and that the rest needs signal', async () => {
  const { here } = await aPhone(() => undefined)
  await save(here, { kind: 'feedback', id: ID, answers: { content: 'Cống sập' } })
  await drawOn(here, `/feedback/${ID}`, screens)

  await screen.findByText('Chỉ có phần máy này biết. Có sóng sẽ thấy đủ.')
  await screen.findByText(/Nội dung: “Cống sập”/)

  const last = async () => (await lines())[0]
  // Which device is this one is read beside.
  await waitFor(async () => expect(await last()).toContain('máy này'))
  expect(await last()).toContain('Nội dung: “Cống sập”')
  expect(await last()).toContain('Chờ gửi')
})

test('a long past comes a page at a time', async () => {
  const { here } = await aPhone((before) =>
    before === undefined
      ? { changes: [edited], more: true }
      : { changes: before === 2 ? [made] : [], more: false },
  )
  await drawOn(here, `/feedback/${ID}`, screens)
  await screen.findByText(/máy C/)
  expect(screen.queryByText(/máy B/)).toBeNull()

  fireEvent.click(screen.getByRole('button', { name: 'Xem cũ hơn' }))

  await screen.findByText(/máy B/)
  expect(screen.queryByRole('button', { name: 'Xem cũ hơn' })).toBeNull()
})

test('words taken out by law are not offered to come back', async () => {
  const sealed: Told = { ...made, fields: { ...made.fields, content: 'đã niêm lại' } }
  const { here } = await aPhone(() => ({ changes: [edited, sealed], more: false }))
  await drawOn(here, `/feedback/${ID}`, screens)
  await screen.findByText(/máy C/)

  const [, first] = await items()

  expect(within(first!).queryByRole('button', { name: 'Lấy lại: nội dung' })).toBeNull()
  expect(within(first!).getByRole('button', { name: 'Lấy lại bản này' })).toBeTruthy()
})

test('what stands contested is chosen elsewhere, not brought back here', async () => {
  const { phone, here } = await aPhone(whole)
  const [a, b] = [set('Cống vỡ', another, 2), set('Cống tắc', another, 1)]
  await putContested(phone.db, { content: [a, b] }, { topic: 'land' })
  await drawOn(here, `/feedback/${ID}`, screens)
  await screen.findByText(/máy C/)

  expect(screen.queryByRole('button', { name: /nội dung/ })).toBeNull()
})
