// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as OpinionView } from '#records/opinion/view.tsx'

import { putOfficers } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { anyDialogue } from '../dialogue/a-dialogue.ts'
import { drawOn } from '../drawn-on.tsx'
import { acts, leadsTo, wayTo } from './an-opinion.ts'

afterEach(cleanup)
configure({ asyncUtilTimeout: 8000 })

const ID = 'opinionaaaaaaaaa'
const OF = 'dialogue-huoi-sang'
const offices = { 'unit-kinh-te': 'Phòng Kinh tế', 'unit-van-hoa': 'Phòng Văn hóa' }

/** A phone with an opinion that somebody has just spoken. */
async function heard(answers: Values = {}): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  const me = { id: phone.here.officer.id, name: 'Lường Thị Hạnh', unit: 'unit-van-hoa' }
  await putOfficers(phone.db, [me])
  for (const [id, name] of Object.entries(offices)) {
    const office = { name, type: 'office' }
    await save(phone.here, { kind: 'unit', id, answers: office, isNew: true })
  }
  await save(phone.here, { kind: 'dialogue', id: OF, answers: anyDialogue, isNew: true })
  const said = { of: OF, content: 'Xin lùi giờ thu phí chợ', on: '2026-11-14', ...answers }
  await save(phone.here, { kind: 'opinion', id: ID, answers: said, isNew: true })
  return phone
}

async function act(phone: APhone, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind: 'opinion', id: ID, answers })
}

const draw = (phone: APhone) =>
  drawOn(phone.here, `/opinion/${ID}`, { '/opinion/:id': <OpinionView /> })
const stands = async (phone: APhone) => (await phone.shown('opinion', ID))?.state
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

/** Where each button of the screen leads. */
const leading: Readonly<Record<string, string>> = {
  Giao: 'assigned',
  'Giao lại': 'assigned',
  'Bắt đầu xử lý': 'in_progress',
  'Trả lời': 'answered',
  'Kiến nghị': 'turned',
  'Phản ánh': 'turned',
  'Nhiệm vụ': 'turned',
  'Đã báo dân': 'told',
}

function offered(state: string): string[] {
  const names = screen.queryAllByRole('button').map((each) => {
    return each.getAttribute('aria-label') ?? each.textContent
  })
  const ways = new Set(names.flatMap((name) => leading[name] ?? []))
  // Given again before anybody began, it stays where it stands; what is answered stays answered.
  ways.delete(state)
  if (state === 'answered') ways.delete('turned')
  return [...ways].toSorted()
}

test.each(Object.keys(leadsTo))(
  'of an opinion that is %s each way on is offered',
  async (state) => {
    const phone = await heard()
    for (const each of wayTo[state] ?? []) await act(phone, acts[each] ?? {})
    expect(await stands(phone)).toBe(state)
    await draw(phone)
    await screen.findByText('Xin lùi giờ thu phí chợ')

    await waitFor(() => expect(offered(state)).toEqual([...(leadsTo[state] ?? [])].toSorted()))
  },
)

test('answered in the record it became, it is told and becomes no other record', async () => {
  const phone = await heard({ feedback: 'feedback-0001', settledOn: '2026-11-18' })
  expect(await stands(phone)).toBe('answered')
  await draw(phone)
  await screen.findByRole('button', { name: 'Đã báo dân' })

  for (const name of ['Kiến nghị', 'Phản ánh', 'Nhiệm vụ']) {
    expect(screen.queryByRole('button', { name })).toBeNull()
  }
})

test('answered anew after its record was taken out, it is still to be told', async () => {
  const told = { settledOn: '2026-11-18', toldOn: '2026-11-19' }
  const phone = await heard({ feedback: 'feedback-0001', ...told })
  await act(phone, { feedback: null })
  expect(await stands(phone)).toBe('new')
  await draw(phone)
  await press('Trả lời')
  const sheet = within(await screen.findByRole('dialog'))
  const words = await sheet.findByRole('textbox', { name: /^Trả lời/ })
  fireEvent.input(words, { target: { value: 'Lùi đến 9 giờ' } })
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu câu trả lời' }))

  await waitFor(async () => expect(await stands(phone)).toBe('answered'))
  const { fields } = (await phone.shown('opinion', ID))!.version
  expect([fields['settledOn'], fields['toldOn']]).toEqual([undefined, undefined])
})

test('answered on the spot, nothing is left to do with it', async () => {
  const phone = await heard()
  await act(phone, { ...acts['answered'], disposition: 'answered_now' })
  await draw(phone)
  await screen.findByText('Xã đã bố trí kinh phí.')

  expect(offered('answered')).toEqual([])
})

test('begun with one tap; given to another unit, it waits for that one to begin', async () => {
  const phone = await heard()
  await act(phone, { toUnit: 'unit-kinh-te' })
  await draw(phone)
  await press('Bắt đầu xử lý')
  await waitFor(async () => expect(await stands(phone)).toBe('in_progress'))
  // It stands among the facts, and in the history beneath.
  await screen.findAllByText('Ngày bắt đầu xử lý')

  await press('Giao lại')
  const sheet = within(await screen.findByRole('dialog'))
  const unit = await sheet.findByLabelText<HTMLSelectElement>('Giao cho đơn vị')
  fireEvent.change(unit, { target: { value: 'unit-van-hoa' } })
  fireEvent.input(unit)
  fireEvent.click(sheet.getByRole('button', { name: 'Giao' }))
  await waitFor(async () => expect(await stands(phone)).toBe('assigned'))
  const { fields } = (await phone.shown('opinion', ID))!.version
  expect([fields['toUnit'], fields['startedOn']]).toEqual(['unit-van-hoa', undefined])
})

test('who answered stands beside the answer', async () => {
  const phone = await heard()
  await draw(phone)
  await press('Trả lời')
  const sheet = within(await screen.findByRole('dialog'))
  const write = async (label: RegExp, value: string) => {
    const field = await sheet.findByRole('textbox', { name: label })
    fireEvent.input(field, { target: { value } })
  }
  await write(/^Trả lời/, 'Lùi đến 9 giờ')
  await write(/^Người trả lời/, 'Phó Chủ tịch UBND xã')
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu câu trả lời' }))

  await screen.findByText('Phó Chủ tịch UBND xã · 20/11/2026')
  expect((await phone.shown('opinion', ID))?.version.fields['answeredBy']).toBe(
    'Phó Chủ tịch UBND xã',
  )
})

test('one tap makes a task of it, with what is known of whose it is and by when', async () => {
  const phone = await heard({ toUnit: 'unit-kinh-te', dueOn: '2026-12-01' })
  await draw(phone)
  await press('Nhiệm vụ')
  await screen.findByRole('link', { name: 'Mở nhiệm vụ' })

  expect((await phone.shown('task', `task-${ID}`))?.version.fields).toMatchObject({
    content: 'Xin lùi giờ thu phí chợ',
    leadUnit: 'unit-kinh-te',
    dueOn: '2026-12-01',
    opinion: ID,
  })
  expect((await phone.shown('opinion', ID))?.version.fields['task']).toBe(`task-${ID}`)
})

test('given to nobody, the task is of the own unit and due when the opinion was to be answered', async () => {
  const phone = await heard()
  await draw(phone)
  // Once the officer's name is known, so is the unit.
  await screen.findAllByText(/Lường Thị Hạnh/)
  await press('Nhiệm vụ')
  await screen.findByRole('link', { name: 'Mở nhiệm vụ' })

  const { fields } = (await phone.shown('task', `task-${ID}`))!.version
  expect(fields['leadUnit']).toBe('unit-van-hoa')
  // R-DT-04: fifteen working days after 14/11/2026.
  expect(fields['dueOn']).toBe('2026-12-04')
})

test('where no unit is known to lead the task, the same tap asks which', async () => {
  const phone = await heard()
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Lường Thị Hạnh' }])
  await draw(phone)
  await press('Nhiệm vụ')
  const sheet = within(await screen.findByRole('dialog', { name: 'Thành nhiệm vụ' }))
  expect(await phone.db.task.count()).toBe(0)
  const unit = await sheet.findByLabelText<HTMLSelectElement>('Chủ trì')
  await within(unit).findByRole('option', { name: 'Phòng Kinh tế' })
  fireEvent.change(unit, { target: { value: 'unit-kinh-te' } })
  fireEvent.input(unit)
  fireEvent.click(sheet.getByRole('button', { name: 'Thành nhiệm vụ' }))

  await screen.findByRole('link', { name: 'Mở nhiệm vụ' })
  expect((await phone.shown('task', `task-${ID}`))?.version.fields).toMatchObject({
    content: 'Xin lùi giờ thu phí chợ',
    leadUnit: 'unit-kinh-te',
  })
})

test('taken back with one tap, it waits as before, and becomes another record afterwards', async () => {
  const phone = await heard({ toUnit: 'unit-kinh-te' })
  await draw(phone)
  await press('Kiến nghị')
  phone.clock.now += 1000
  await press('Hoàn tác')
  await waitFor(async () => expect(await stands(phone)).toBe('assigned'))
  expect((await phone.shown('feedback', `feedback-${ID}`))?.list).toBe('removed')

  phone.clock.now += 1000
  await press('Phản ánh')
  await screen.findByRole('link', { name: 'Mở ý kiến người dân' })
  const other = await phone.shown('feedback', `feedback-${ID}-2`)
  expect([other?.list, other?.version.fields['type']]).toEqual(['open', 'observation'])
  expect((await phone.shown('opinion', ID))?.version.fields['feedback']).toBe(`feedback-${ID}-2`)
})

test('what became of it and was taken out is said so, and it can become a record again', async () => {
  const phone = await heard()
  await draw(phone)
  await press('Kiến nghị')
  await screen.findByRole('link', { name: 'Mở ý kiến người dân' })
  expect(screen.queryByRole('button', { name: 'Nhiệm vụ' })).toBeNull()
  const removal = { removedAt: '2026-11-20T08:00:00.000Z', removedWhy: 'Ghi nhầm' }
  phone.clock.now += 1000
  await save(phone.here, { kind: 'feedback', id: `feedback-${ID}`, answers: removal })

  await screen.findByText('Đã gỡ')
  await press('Nhiệm vụ')
  await waitFor(async () => expect(await phone.db.task.count()).toBe(1))
})
