// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import type { KindName } from '#records/shapes.ts'
import { Component as TargetView } from '#records/target/view.tsx'
import { Component as TaskForm } from '#records/task/form.tsx'
import { withItsTarget } from '#records/task/of-target.tsx'
import { Component as TaskView } from '#records/task/view.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(cleanup)
configure({ asyncUtilTimeout: 10_000 })

const PLAN = 'plan-nam-2026'
const TASK = 'taskaaaaaaaaaaaa'
const TARGET = 'targetaaaaaaaaaa'
const screens = {
  '/task/:id': <TaskView />,
  '/task/:id/edit': <TaskForm />,
  '/target/:id': <TargetView />,
}
const target = {
  name: 'Vụ việc được giải quyết',
  plan: PLAN,
  operator: 'at_least',
  goalPercent: 100,
  recurrence: 'yearly',
}

async function put(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

async function aPhone() {
  const phone = await (await aWorld()).phone('tham')
  await put(phone, 'plan', PLAN, { title: 'Kế hoạch năm', type: 'year' })
  await put(phone, 'target', TARGET, target)
  await put(phone, 'target', 'targetbbbbbbbbbb', { ...target, name: 'Khác', plan: 'plan-khac' })
  const figure = { of: TARGET, period: '2026', percent: 86, on: '2026-11-20' }
  await put(phone, 'figure', `${TARGET}-2026`, figure)
  const task = { content: 'Rà soát vụ việc', leadUnit: 'unit-van-phong', plan: PLAN }
  await put(phone, 'task', TASK, task)
  return phone
}

test('a task says which target of its plan it serves, and how far that one has come', async () => {
  const phone = await aPhone()
  await drawOn(phone.here, `/task/${TASK}/edit`, screens)
  const choice = await screen.findByLabelText<HTMLSelectElement>(/Gắn với chỉ tiêu/)
  expect([...choice.options].map(({ value }) => value)).toEqual(['', TARGET])
  fireEvent.change(choice, { target: { value: TARGET } })
  fireEvent.click(screen.getByRole('button', { name: /^(Lưu|Xong)/ }))
  await waitFor(async () => {
    expect((await phone.shown('task', TASK))?.version.fields['target']).toBe(TARGET)
  })
  cleanup()

  await drawOn(phone.here, `/task/${TASK}`, screens)
  const served = await screen.findByRole('link', { name: /Chỉ tiêu: Vụ việc được giải quyết/ })
  await waitFor(() => expect(served.textContent).toMatch(/đang đạt 86% · cần 100%/))
  cleanup()

  await drawOn(phone.here, `/target/${TARGET}`, screens)
  await screen.findByRole('list', { name: 'Nhiệm vụ để đạt chỉ tiêu' })
  screen.getByRole('link', { name: /Rà soát vụ việc/ })
})

test('a task that went into another plan serves no target of the one it left', () => {
  const targets = [{ ...target, id: TARGET }] as unknown as Parameters<typeof withItsTarget>[1]
  const values = { plan: PLAN, target: TARGET }
  expect(withItsTarget(values, targets)).toEqual(values)
  expect(withItsTarget({ ...values, plan: 'plan-khac' }, targets)['target']).toBeUndefined()
  // What is not on this phone may well be of that plan.
  expect(withItsTarget({ ...values, plan: 'plan-khac' }, [])['target']).toBe(TARGET)
})
