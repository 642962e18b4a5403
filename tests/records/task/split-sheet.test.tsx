// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { keepDraft } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import { Component as TaskView } from '#records/task/view.tsx'

import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(cleanup)
configure({ asyncUtilTimeout: 10_000 })

const TASK = 'taskaaaaaaaaaaaa'
const ECONOMY = 'unit-kinh-te'
const CULTURE = 'unit-van-hoa'
const pieceOf = (unit: string) => `${TASK}-${unit}`

test('a drafted split leaves a unit that has its part by now, and begins no part after its day', async () => {
  const phone = await (await aWorld()).phone('hanh')
  const whole = { content: 'Kiểm tra niêm yết', leadUnit: 'unit-van-phong', startOn: '2026-11-10' }
  await save(phone.here, { kind: 'task', id: TASK, answers: whole, isNew: true })
  const values = { content: 'Phần khác', coUnits: [ECONOMY, CULTURE], dueOn: '2026-11-01' }
  await keepDraft(phone.here, { id: `split:${TASK}`, kind: 'task', values })
  const own = { content: 'Phần của đồng nghiệp', leadUnit: ECONOMY, parent: TASK }
  await save(phone.here, { kind: 'task', id: pieceOf(ECONOMY), answers: own, isNew: true })

  await drawOn(phone.here, `/task/${TASK}`, { '/task/:id': <TaskView /> })
  fireEvent.click(await screen.findByRole('button', { name: /^Chia/ }))
  const sheet = within(await screen.findByRole('dialog'))
  fireEvent.click(sheet.getByRole('button', { name: /giao 1 phần/ }))
  expect(sheet.getAllByRole('checkbox', { name: /Không có trong máy/ })).toHaveLength(1)
  await sheet.findAllByText(/trước ngày bắt đầu/)
  expect(await phone.db.task.count()).toBe(2)

  fireEvent.input(sheet.getByLabelText(/Thời hạn/), { target: { value: '30/11/2026' } })
  fireEvent.click(sheet.getByRole('button', { name: /giao 1 phần/ }))
  await waitFor(async () => expect(await phone.db.task.count()).toBe(3))
  expect((await phone.shown('task', pieceOf(CULTURE)))?.version.fields['dueOn']).toBe('2026-11-30')
  const kept = (await phone.shown('task', pieceOf(ECONOMY)))?.version.fields
  expect(kept?.['content']).toBe('Phần của đồng nghiệp')
})
