// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as FindingView } from '#records/finding/view.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyFinding, anyVisit, asked, wayTo } from '../visit/a-visit.ts'
import { type Act, acts, standings, tried } from './acts.ts'

afterEach(cleanup)
configure({ asyncUtilTimeout: 8000 })

const FINDING = 'finding-cua-hanh'
const VISIT = 'visit-cua-hanh'

async function given(...said: Values[]): Promise<APhone> {
  const phone = await (await aWorld()).phone('tuyen')
  const answers = { ...anyVisit, checklists: undefined }
  await save(phone.here, { kind: 'visit', id: VISIT, answers, isNew: true })
  const noted = { of: VISIT, ...anyFinding, on: '2026-11-20' }
  await save(phone.here, { kind: 'finding', id: FINDING, answers: noted, isNew: true })
  for (const each of said) {
    phone.clock.now += 1000
    await save(phone.here, { kind: 'finding', id: FINDING, answers: each })
  }
  return phone
}

const draw = (phone: APhone) =>
  drawOn(phone.here, `/finding/${FINDING}`, { '/finding/:id': <FindingView /> })
const said = async (phone: APhone) => (await phone.shown('finding', FINDING))?.version.fields
const stateOf = async (phone: APhone) => (await phone.shown('finding', FINDING))?.state
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

test.each([
  ['a pass', [acts.fix, acts.pass]],
  ['handing it over', [acts.hand]],
])('%s that was a wrong tap is taken back with a reason, and mended anew', async (_, before) => {
  const phone = await given(...before)
  await draw(phone)
  await press('Mở lại')
  const sheet = within(await screen.findByRole('dialog', { name: 'Mở lại' }))
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: mở lại' }))
  await sheet.findByRole('alert')
  fireEvent.input(sheet.getByLabelText('Lý do mở lại'), { target: { value: 'Bấm nhầm' } })
  phone.clock.now += 1000
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: mở lại' }))

  await waitFor(async () => expect(await stateOf(phone)).toBe('open'))
  await screen.findAllByText('Bấm nhầm')
  phone.clock.now += 1000
  await press('Đang khắc phục')
  await waitFor(async () => expect(await stateOf(phone)).toBe('fixing'))
  expect(await said(phone)).toMatchObject({ reopenWhy: 'Bấm nhầm' })
})

test('what was mended without a beginning and did not pass can be begun', async () => {
  const phone = await given(acts.fix, acts.fail)
  await draw(phone)
  await press('Đang khắc phục')
  await waitFor(async () => expect(await stateOf(phone)).toBe('fixing'))
})

test('what was over when its visit was closed is not opened again', async () => {
  const phone = await given(acts.fix, acts.pass)
  const drawn = await draw(phone)
  await screen.findByRole('button', { name: 'Mở lại' })
  for (const to of wayTo('closed')) {
    phone.clock.now += 1000
    const answers = { of: VISIT, ofKind: 'visit', to, ...asked[to] }
    await save(phone.here, { kind: 'step', id: phone.here.newId(16), answers, isNew: true })
  }
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Mở lại' })).toBeNull())
  expect((await phone.shown('visit', VISIT))?.state).toBe('closed')
  drawn.unmount()
})

/** The button of each act, by which it is offered. */
const buttons: Readonly<Record<string, string>> = {
  start: 'Đang khắc phục',
  fix: 'Đã khắc phục',
  pass: 'Kiểm tra lại',
  fail: 'Kiểm tra lại',
  hand: 'Chuyển cho nơi khác',
  reopen: 'Mở lại',
}
/** To say once more how it was mended is a correction: it is made in the history, by no button. */
const isCorrection = (from: string, act: Act) => from.startsWith('mended') && act === 'fix'

test.each(Object.keys(standings))(
  'whatever a %s finding may become is offered on its page',
  async (from) => {
    const phone = await given(...(standings[from]?.by ?? []).map((act) => acts[act]))
    await draw(phone)
    const may = tried.filter((each) => each.from === from && each.to !== 'refused')
    for (const { act } of may.filter((each) => !isCorrection(from, each.act))) {
      expect(await screen.findByRole('button', { name: buttons[act] ?? act })).toBeTruthy()
    }
  },
)

test('a finding nobody began on is handed over, and one is mended by no day to come', async () => {
  const phone = await given()
  await draw(phone)
  await press('Đã khắc phục')
  const mending = within(await screen.findByRole('dialog', { name: 'Đã khắc phục' }))
  const day = mending.getByLabelText('Khắc phục xong ngày')
  fireEvent.input(day, { target: { value: '20/11/2027' } })
  fireEvent.input(mending.getByLabelText('Đã khắc phục thế nào'), {
    target: { value: 'Đã gỡ' },
  })
  fireEvent.click(mending.getByRole('button', { name: 'Lưu: đã khắc phục' }))
  await mending.findAllByText('Ngày này chưa tới. Ghi ngày đã làm.')
  expect(await stateOf(phone)).toBe('open')
  cleanup()

  await draw(phone)
  await press('Chuyển cho nơi khác')
  const sheet = within(await screen.findByRole('dialog', { name: 'Chuyển cho nơi khác' }))
  fireEvent.input(sheet.getByLabelText('Chuyển cho'), { target: { value: 'Phòng Giáo dục' } })
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: đã chuyển' }))
  await waitFor(async () => expect(await stateOf(phone)).toBe('handed_over'))
})
