// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { speak } from '#app/i18n.ts'
import { Component as Form } from '#records/visit/form.tsx'
import { Component as Minutes } from '#records/visit/minutes.tsx'
import { visitRules } from '#records/visit/rules.ts'
import { Component as VisitView } from '#records/visit/view.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyVisit } from './a-visit.ts'
import { begin } from './under-way.ts'

const ID = 'visit-truong-thcs'
const LEADER = 'Lường Thị Hạnh, Văn phòng HĐND và UBND'
const SECRETARY = 'Vi Thị Thắm, Văn phòng HĐND và UBND'
const screens = {
  '/visit/:id': <VisitView />,
  '/visit/:id/edit': <Form />,
  '/visit/:id/minutes': <Minutes />,
}
afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })

async function aVisit(more = {}): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await begin(phone, ID, more)
  return phone
}

const type = (label: RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })

/** What the minutes say behind a label; undefined where they have no such line. */
const lineOf = (label: string) =>
  screen.queryByText(`${label}:`)?.parentElement?.querySelector('dd')?.textContent

test('who led the visit, who wrote it down and from when to when are asked, and stand in the minutes', async () => {
  const phone = await aVisit()
  const form = await drawOn(phone.here, `/visit/${ID}/edit`, screens)
  await screen.findByLabelText(/Trưởng đoàn/)
  type(/Bắt đầu lúc/, '08:00')
  type(/Kết thúc lúc/, '11h30')
  fireEvent.blur(screen.getByLabelText(/Kết thúc lúc/))
  expect(screen.getByLabelText<HTMLInputElement>(/Kết thúc lúc/).value).toBe('11:30')
  // A browser's own field would say the hour as the phone's language does, with AM and PM.
  expect(screen.getByLabelText<HTMLInputElement>(/Bắt đầu lúc/).type).toBe('text')
  type(/Trưởng đoàn/, LEADER)
  type(/Thư ký đoàn/, SECRETARY)
  fireEvent.click(screen.getByRole('button', { name: 'Xong, chờ gửi' }))
  await waitFor(async () =>
    expect((await phone.shown('visit', ID))?.version.fields).toMatchObject({
      startAt: '08:00',
      endAt: '11:30',
      teamLeader: LEADER,
      teamSecretary: SECRETARY,
    }),
  )
  form.unmount()

  await drawOn(phone.here, `/visit/${ID}/minutes`, screens)
  await screen.findByText('Trưởng đoàn:')
  expect(lineOf('Trưởng đoàn')).toBe(LEADER)
  expect(lineOf('Thư ký đoàn')).toBe(SECRETARY)
  expect(lineOf('Ngày kiểm tra')).toBe('20/11/2026, 08:00 đến 11:30')
  expect(lineOf('Thành phần đoàn')).toBeUndefined()
})

test('an older visit, with its whole team in one place, says so as before', async () => {
  const team = `${LEADER}, trưởng đoàn`
  const phone = await aVisit({ team })
  await drawOn(phone.here, `/visit/${ID}/minutes`, screens)

  await screen.findByText('Thành phần đoàn:')
  expect(lineOf('Thành phần đoàn')).toBe(team)
  expect(lineOf('Trưởng đoàn')).toBeUndefined()
  expect(lineOf('Ngày kiểm tra')).toBe('20/11/2026')
})

test('in English the same is said', async () => {
  const phone = await aVisit({ teamLeader: LEADER, startAt: '08:00' })
  await drawOn(phone.here, `/visit/${ID}`, screens)
  await screen.findByText('Trưởng đoàn')
  await speak('en')

  expect((await screen.findByText('Team leader')).parentElement?.textContent).toContain(LEADER)
  expect(screen.getByText('Began at').parentElement?.textContent).toContain('08:00')
  await speak('vi')
})

test.each([
  ['08:00', []],
  ['23:59', []],
  ['24:00', ['startAt']],
  ['8 giờ', ['startAt']],
])('an hour is one of the clock: %s', (startAt, wrong) => {
  expect(visitRules.check({ ...anyVisit, startAt }).map(({ path }) => path)).toEqual(wrong)
})
