// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { keepDraft } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as ExemplarView } from '#records/exemplar/view.tsx'
import { useHalfRow } from '#records/half-note.tsx'
import { useHalfTyped } from '#records/half-typed.tsx'
import type { KindName } from '#records/shapes.ts'
import { Component as TargetView } from '#records/target/view.tsx'
import { Component as TaskView } from '#records/task/view.tsx'
import { Row } from '#ui/row.tsx'

import { type APhone, aWorld } from '../world/world.ts'
import { drawOn } from './drawn-on.tsx'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

const TASK = 'taskaaaaaaaaaaaa'
const EXEMPLAR = 'exemplaraaaaaaaa'
const TARGET = 'targetaaaaaaaaaa'
const REQUEST = 'requestaaaaaaaaa'

function Rows() {
  const row = useHalfRow()
  return (
    <ul aria-label="halves">
      {useHalfTyped()?.map((half) => (
        <li key={half.draft.id}>
          <Row {...row(half)} />
        </li>
      ))}
    </ul>
  )
}

const screens = {
  '/': <Rows />,
  '/task/:id': <TaskView />,
  '/exemplar/:id': <ExemplarView />,
  '/target/:id': <TargetView />,
}

async function put(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

async function aPhone() {
  const phone = await (await aWorld()).phone('tuyen')
  const whole = { leadUnit: 'unit-van-phong', startOn: '2026-11-01' }
  await put(phone, 'task', TASK, { ...whole, content: 'Báo cáo tháng', recurrence: 'monthly' })
  const exemplar = { name: 'Tổ thu gom rác', type: 'initiative', field: 'economy', goals: 'Sạch' }
  await put(phone, 'exemplar', EXEMPLAR, { ...whole, ...exemplar })
  const target = { title: 'Mức hài lòng', period: 'yearly', goalPercent: 90, direction: 'at_least' }
  await put(phone, 'target', TARGET, target)
  const asked = { of: TASK, asks: 'cancel', words: 'Trùng việc', on: '2026-11-20' }
  await put(phone, 'change-request', REQUEST, asked)
  return phone
}

const dialog = async () => within(await screen.findByRole('dialog'))

const words = (typed: string) => ({ words: typed })

test.each([
  [`progress:${TASK}:2026-11`, 'progress', `/task/${TASK}`, words('Đang gom số liệu')],
  [`change-request:${TASK}`, 'change-request', `/task/${TASK}`, words('Chờ số liệu')],
  [`decide:${REQUEST}`, 'change-request', `/task/${TASK}`, { answer: 'Phải làm cho xong' }],
  [`split:${TASK}`, 'task', `/task/${TASK}`, { content: 'Phần của từng đơn vị' }],
  [`exemplar-note:${EXEMPLAR}`, 'exemplar-note', `/exemplar/${EXEMPLAR}`, words('Đã gom 3 tấn')],
  [`step:${EXEMPLAR}:note`, 'step', `/exemplar/${EXEMPLAR}`, words('Đã gọi điện')],
  [`figure:${TARGET}:2026`, 'figure', `/target/${TARGET}`, words('Theo SIPAS')],
])('words of %s stand on Hôm nay and on the record, and are gone on with', async (...half) => {
  const [id, kind, page, values] = half
  const phone = await aPhone()
  await keepDraft(phone.here, { id, kind, values })
  await drawOn(phone.here, '/', screens)
  const list = within(await screen.findByRole('list', { name: 'halves' }))
  const row = await list.findByRole('link')
  expect(row.getAttribute('href')).toMatch(page)
  cleanup()

  await drawOn(phone.here, page, screens)
  await screen.findByText(/Đang viết dở/)
  fireEvent.click(screen.getByRole('link', { name: 'Tiếp tục' }))
  const said = Object.values(values)[0] ?? ''
  await waitFor(async () => (await dialog()).getByDisplayValue(said))
})

test('half-typed words are dropped where they stand, after a question', async () => {
  const phone = await aPhone()
  await keepDraft(phone.here, { id: `progress:${TASK}`, kind: 'progress', values: words('Thử') })
  await drawOn(phone.here, `/task/${TASK}`, screens)
  await screen.findByText(/Đang viết dở: Ghi tiến độ/)
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ' }))
  const asks = within(await screen.findByRole('alertdialog'))
  fireEvent.click(asks.getByRole('button', { name: 'Bỏ' }))
  await waitFor(() => expect(screen.queryByText(/Đang viết dở/)).toBeNull())
  expect(await phone.db.drafts.count()).toBe(0)
})

test('what mends a refused part, and what is of a record taken out, is not told twice', async () => {
  const phone = await aPhone()
  const drafts = [`progress:${TASK}:notebbbbbbbbbbbb`, `step:${EXEMPLAR}:stepaaaaaaaaaaaa`]
  for (const id of drafts) await keepDraft(phone.here, { id, kind: 'progress', values: words('x') })
  await keepDraft(phone.here, { id: `figure:${TARGET}:2026`, kind: 'figure', values: words('y') })
  const removed = { removedAt: '2026-11-21T01:00:00Z', removedWhy: 'Ghi trùng' }
  await save(phone.here, { kind: 'target', id: TARGET, answers: removed })
  await keepDraft(phone.here, { id: `progress:${TASK}`, kind: 'progress', values: words('z') })
  await drawOn(phone.here, '/', screens)
  const list = within(await screen.findByRole('list', { name: 'halves' }))
  await list.findByRole('link')
  expect(list.getAllByRole('link')).toHaveLength(1)
})
