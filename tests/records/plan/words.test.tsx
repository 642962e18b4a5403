// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import type { KindName } from '#records/shapes.ts'
import { Component as PlanForm } from '#records/plan/form.tsx'
import { Component as PlanView } from '#records/plan/view.tsx'
import { Component as TaskList } from '#records/task/list.tsx'
import { Component as VisitForm } from '#records/visit/form.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyVisit } from '../visit/a-visit.ts'

afterEach(cleanup)
configure({ asyncUtilTimeout: 10_000 })

const PLAN = 'plan-nam-2026'
const whole = { title: 'Kế hoạch năm', type: 'year', issuer: 'UBND xã' }

async function put(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

test('a plan that is begun before its first day is told so in words', async () => {
  const phone = await (await aWorld()).phone('tham')
  const issued = { number: '12/KH-UBND', issuedOn: '2026-01-15', startOn: '2026-12-01' }
  await put(phone, 'plan', PLAN, { ...whole, ...issued })
  const step = { of: PLAN, ofKind: 'plan', to: 'issued', on: '2026-01-15' }
  await put(phone, 'step', 'step-ban-hanh', step)
  await drawOn(phone.here, `/plan/${PLAN}`, { '/plan/:id': <PlanView /> })
  fireEvent.click(await screen.findByRole('button', { name: 'Đổi trạng thái' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Bắt đầu thực hiện' }))

  expect(await screen.findAllByText(/trước ngày kế hoạch bắt đầu/)).not.toHaveLength(0)
})

test('a plan that runs keeps its number, and the form says why', async () => {
  const phone = await (await aWorld()).phone('tham')
  const issued = { number: '12/KH-UBND', issuedOn: '2026-01-15', startOn: '2026-01-01' }
  await put(phone, 'plan', PLAN, { ...whole, ...issued })
  const step = { of: PLAN, ofKind: 'plan', on: '2026-01-15' }
  await put(phone, 'step', 'step-ban-hanh', { ...step, to: 'issued' })
  await put(phone, 'step', 'step-thuc-hien', { ...step, to: 'running' })
  await drawOn(phone.here, `/plan/${PLAN}/edit`, { '/plan/:id/edit': <PlanForm /> })
  fireEvent.input(await screen.findByLabelText(/^Số/), { target: { value: '' } })
  fireEvent.input(screen.getByLabelText(/^Thực hiện từ ngày/), { target: { value: '01/02/2026' } })
  fireEvent.click(screen.getByRole('button', { name: /^(Lưu|Xong)/ }))

  expect(await screen.findAllByText(/đã ban hành thì không để trống/)).not.toHaveLength(0)
  expect(await screen.findAllByText(/đã bắt đầu thực hiện trước ngày này/)).not.toHaveLength(0)
  expect(await phone.db.outbox.count()).toBe(3)
})

test('a plan that was issued keeps its last day, and the form names it whatever is typed over it', async () => {
  const phone = await (await aWorld()).phone('tham')
  const issued = { number: '12/KH-UBND', issuedOn: '2026-01-15', startOn: '2026-01-01' }
  await put(phone, 'plan', PLAN, { ...whole, ...issued, endOn: '2026-10-31' })
  const edit = { '/plan/:id': <PlanView />, '/plan/:id/edit': <PlanForm /> }
  await drawOn(phone.here, `/plan/${PLAN}/edit`, edit)
  await screen.findByLabelText(/^Đến ngày/)
  expect(screen.queryByText(/Muốn đổi thì đề nghị điều chỉnh/)).toBeNull()
  cleanup()

  const step = { of: PLAN, ofKind: 'plan', to: 'issued', on: '2026-01-15' }
  await put(phone, 'step', 'step-ban-hanh', step)
  await drawOn(phone.here, `/plan/${PLAN}/edit`, edit)
  const type = async (day: string) =>
    fireEvent.input(await screen.findByLabelText(/^Đến ngày/), { target: { value: day } })
  const send = () => fireEvent.click(screen.getByRole('button', { name: /^(Lưu|Xong)/ }))
  await type('30/11/2026')
  fireEvent.input(screen.getByLabelText(/^Chủ đề/), { target: { value: 'Nghe dân nói' } })
  send()
  await screen.findAllByText(/bấm Đề nghị điều chỉnh/)
  screen.getByText('Đang là 31/10/2026. Muốn đổi thì đề nghị điều chỉnh.')
  await type('31/10/2026')
  send()
  await waitFor(async () =>
    expect((await phone.shown('plan', PLAN))?.version.fields['theme']).toBe('Nghe dân nói'),
  )
})

test('a time of a visit that ends before it begins is told in words', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await put(phone, 'visit', 'visit-truong-thcs', {
    ...anyVisit,
    periodFrom: '2026-06-01',
    periodTo: '2026-05-31',
  })
  await drawOn(phone.here, '/visit/visit-truong-thcs/edit', { '/visit/:id/edit': <VisitForm /> })
  fireEvent.click(await screen.findByRole('button', { name: /^(Lưu|Xong)/ }))

  expect(await screen.findAllByText(/trước ngày bắt đầu thời kỳ/)).not.toHaveLength(0)
})

test('over the tasks, all plans are counted, also those without tasks', async () => {
  const phone = await (await aWorld()).phone('tham')
  const task = { content: 'Báo cáo', leadUnit: 'unit-van-phong', plan: PLAN }
  await put(phone, 'plan', PLAN, whole)
  await put(phone, 'plan', 'plan-de-an-2026', { ...whole, title: 'Đề án' })
  await put(phone, 'plan', 'plan-thi-dua-2026', { ...whole, title: 'Thi đua' })
  await put(phone, 'task', 'taskaaaaaaaaaaaa', task)
  await drawOn(phone.here, '/task', { '/task': <TaskList /> })

  const link = await screen.findByRole('link', { name: 'Xem cả 3 kế hoạch' })
  expect(link.getAttribute('href')).toBe('/plan')
})
