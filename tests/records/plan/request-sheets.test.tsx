// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { keepDraft } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Values } from '#domain/record.ts'
import { useAboutLine } from '#records/about-line.tsx'
import { Component as PlanForm } from '#records/plan/form.tsx'
import { Component as PlanList } from '#records/plan/list.tsx'
import { Component as PlanView } from '#records/plan/view.tsx'
import type { KindName } from '#records/shapes.ts'
import { WaitingLine } from '#records/task/waiting.tsx'

import { MADE } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { aPlan } from './a-plan.ts'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

const PLAN = 'planaaaaaaaaaaaa'
const REQUEST = 'requestaaaaaaaaa'
const whole = { ...aPlan, endOn: '2026-12-31' }
const asked = { of: PLAN, ofKind: 'plan', words: 'Bão lũ', on: '2026-11-20' }
const screens = {
  '/': <WaitingLine />,
  '/plan': <PlanList />,
  '/plan/:id': <PlanView />,
  '/plan/:id/edit': <PlanForm />,
}

async function put(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

async function aPhone(who: string, ...steps: readonly string[]): Promise<APhone> {
  const phone = await (await aWorld()).phone(who)
  await put(phone, 'plan', PLAN, whole)
  for (const to of steps) {
    const said = { of: PLAN, ofKind: 'plan', to, on: '2026-02-01' }
    await put(phone, 'step', phone.here.newId(16), said)
  }
  return phone
}

/** Puts a record on a phone as the commune has it. */
async function bring({ db }: APhone, kind: KindName, id: string, fields: Values) {
  const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, MADE]))
  const position = (await db.base.count()) + 7
  await db.transaction('rw', tablesOfShowing(db), async () => {
    await db.base.put({ stream: 'w1', kind, id, position, fields, stamps, seal: '' })
    await show(db, [[kind, id]])
  })
}

const sheet = async () => within(await screen.findByRole('dialog'))
const press = (name: RegExp | string) =>
  screen.findByRole('button', { name }).then((button) => fireEvent.click(button))
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
type Form = Awaited<ReturnType<typeof sheet>>
const answer = (form: Form, question: RegExp, value: string) =>
  fireEvent.input(form.getByLabelText(question), { target: { value } })

test('an officer who keeps no plans asks on its page for another last day, and a day before the first is told', async () => {
  const phone = await aPhone('hanh', 'issued')
  await drawOn(phone.here, `/plan/${PLAN}`, screens)
  await press('Đề nghị điều chỉnh')
  const form = await sheet()
  const offered = form.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)
  expect(offered).toEqual(['Đổi nội dung', 'Đổi ngày kết thúc', 'Hủy kế hoạch'])
  answer(form, /Ngày kết thúc mới/, '31/12/2025')
  answer(form, /Lý do/, 'Bão lũ')
  fireEvent.click(form.getByRole('button', { name: /chờ lãnh đạo/ }))
  await form.findAllByText(/trước ngày bắt đầu/)
  answer(form, /Ngày kết thúc mới/, '31/03/2027')
  fireEvent.click(form.getByRole('button', { name: /chờ lãnh đạo/ }))
  await isClosed()

  await screen.findByText('Đổi ngày kết thúc: 31/03/2027')
  const [request] = await phone.db['change-request'].toArray()
  expect(request?.version.fields).toMatchObject({ ...asked, asks: 'end', newOn: '2027-03-31' })
  cleanup()
  await drawOn(phone.here, '/plan', screens)
  await screen.findByText(/Đã ban hành · chờ lãnh đạo quyết/)
})

test('a leader is led to the plan, reads what a cancelled one ends, and cancels it by deciding', async () => {
  const phone = await aPhone('tuyen', 'issued')
  const task = { content: 'Niêm yết', leadUnit: 'unit-van-phong', plan: PLAN }
  await put(phone, 'task', 'taskaaaaaaaaaaaa', task)
  await put(phone, 'change-request', REQUEST, { ...asked, asks: 'cancel' })
  await drawOn(phone.here, '/', screens)
  fireEvent.click(
    await screen.findByRole('link', { name: '1 kế hoạch có đề nghị chờ lãnh đạo quyết' }),
  )
  await press(/^Hủy kế hoạch/)
  const form = await sheet()
  await form.findByText(/Còn 1 nhiệm vụ chưa xong/)
  fireEvent.click(form.getByRole('radio', { name: 'Đồng ý' }))
  fireEvent.click(form.getByRole('button', { name: 'Lưu quyết định' }))
  await isClosed()

  expect(await phone.shown('plan', PLAN)).toMatchObject({ state: 'cancelled' })
  const asking = () => screen.queryByRole('button', { name: 'Đề nghị điều chỉnh' })
  await waitFor(() => expect(asking()).toBeNull())
  await press(/^Hủy kế hoạch.*Đồng ý/)
  const anew = await sheet()
  fireEvent.click(anew.getByRole('radio', { name: 'Không đồng ý' }))
  fireEvent.click(anew.getByRole('button', { name: 'Lưu quyết định' }))
  await isClosed()
  expect(await phone.shown('plan', PLAN)).toMatchObject({ state: 'issued' })
})

test('a decision on a plan that the commune refused is mended in its place, and the plan stays as it stood', async () => {
  const phone = await (await aWorld()).phone('tuyen')
  const { db } = phone
  const author = 'account-hanh'
  await bring(phone, 'plan', PLAN, { ...whole, author })
  const end = { ...asked, asks: 'end', newOn: '2027-03-31', author }
  await bring(phone, 'change-request', REQUEST, end)
  await drawOn(phone.here, `/plan/${PLAN}`, screens)
  await press(/^Đổi ngày kết thúc/)
  const first = await sheet()
  fireEvent.click(first.getByRole('radio', { name: 'Đồng ý' }))
  fireEvent.click(first.getByRole('button', { name: 'Lưu quyết định' }))
  await isClosed()
  await db.transaction('rw', tablesOfShowing(db), async () => {
    const act = db.outbox.filter(({ group }) => group !== undefined)
    await act.modify({ state: 'refused', reason: 'not-valid' })
    const ofAct = await act.toArray()
    await show(
      db,
      ofAct.map(({ kind, record }) => [kind, record]),
    )
  })
  cleanup()
  await drawOn(phone.here, `/plan/${PLAN}?mend=${REQUEST}`, screens)
  const form = await sheet()
  fireEvent.click(form.getByRole('radio', { name: 'Không đồng ý' }))
  fireEvent.click(form.getByRole('button', { name: 'Lưu quyết định' }))
  await isClosed()

  expect(await db.outbox.where('state').equals('refused').count()).toBe(0)
  expect((await phone.shown('plan', PLAN))?.version.fields['endOn']).toBe('2026-12-31')
  const { fields } = (await phone.shown('change-request', REQUEST))?.version ?? {}
  expect(fields).toMatchObject({ decision: 'refused', words: 'Bão lũ' })
})

test('in a draft nothing is asked: it is written', async () => {
  const phone = await aPhone('tuyen')
  await drawOn(phone.here, `/plan/${PLAN}`, screens)
  await screen.findByRole('link', { name: 'Thêm nhiệm vụ' })
  expect(screen.queryByRole('button', { name: 'Đề nghị điều chỉnh' })).toBeNull()
})

test('the form of an issued plan says where another last day is asked for', async () => {
  const phone = await aPhone('tuyen', 'issued')
  await drawOn(phone.here, `/plan/${PLAN}/edit`, screens)
  await screen.findByText(/^Đang là 31\/12\/2026/)
  fireEvent.input(screen.getByLabelText(/Đến ngày/), { target: { value: '31/03/2027' } })
  fireEvent.click(screen.getByRole('button', { name: /Xong/ }))
  await screen.findAllByText(/bấm Đề nghị điều chỉnh/)
  expect((await phone.shown('plan', PLAN))?.version.fields['endOn']).toBe('2026-12-31')
})

test.each([
  [`change-request:${PLAN}`, { words: 'Chờ tỉnh trả lời' }],
  [`decide:${REQUEST}`, { answer: 'Phải làm cho xong' }],
])('half-typed words of %s are gone on with on the plan', async (id, values) => {
  const phone = await aPhone('tuyen', 'issued')
  await put(phone, 'change-request', REQUEST, { ...asked, asks: 'cancel' })
  await keepDraft(phone.here, { id, kind: 'change-request', values })
  await drawOn(phone.here, `/plan/${PLAN}`, screens)
  fireEvent.click(await screen.findByRole('link', { name: 'Tiếp tục' }))
  const said = Object.values(values)[0] ?? ''
  const form = await sheet()
  await waitFor(() => expect(form.getByDisplayValue(said)).toBeTruthy())
})

test('a decision that waits is told with the plan it is of', async () => {
  const phone = await aPhone('tuyen', 'issued')
  await put(phone, 'change-request', REQUEST, { ...asked, asks: 'cancel' })
  const decided = { decision: 'refused', decidedOn: '2026-11-21' }
  await save(phone.here, { kind: 'change-request', id: REQUEST, answers: decided })
  const [change] = (await phone.db.outbox.toArray()).slice(-1)
  if (!change) throw new Error('Nothing waits')
  function Line() {
    const { title, to } = useAboutLine(change as NonNullable<typeof change>)
    return <a href={to}>{title}</a>
  }
  await drawOn(phone.here, '/line', { '/line': <Line /> })
  const link = await screen.findByRole('link', { name: /Kế hoạch dân vận năm 2026/ })
  expect(link.getAttribute('href')).toBe(`/plan/${PLAN}`)
})
