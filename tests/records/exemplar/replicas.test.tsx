// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { speak } from '#app/i18n.ts'
import { save } from '#data/save.ts'

import type { APhone } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyExemplar } from './an-exemplar.ts'
import { anExemplarIn, ID, screens } from './on-screen.tsx'

vi.stubGlobal('scrollTo', () => {})
afterEach(async () => {
  cleanup()
  await speak('vi')
})
configure({ asyncUtilTimeout: 10_000 })

const PA_HOC = 'exemplar-pa-hoc'
const LUNG_CUT = 'exemplar-lung-cut'
const LOST = 'Đã ghi nhân rộng ở 1 nơi mà trên máy này không có hồ sơ: đã gỡ, hoặc chưa nhận về.'

async function takeOver(phone: APhone, id: string, name: string) {
  phone.clock.now += 1000
  const answers = { ...anyExemplar, name, parent: ID }
  await save(phone.here, { kind: 'exemplar', id, answers, isNew: true })
}

async function openSteps() {
  fireEvent.click(await screen.findByRole('button', { name: 'Đổi trạng thái' }))
  return within(await screen.findByRole('dialog', { hidden: true }))
}

async function replicasOf(phone: APhone): Promise<unknown[]> {
  const steps = await phone.db.step.where('of').equals(ID).toArray()
  return steps.flatMap(({ version }) => version.fields['replica'] ?? [])
}

test('the record that took it over is named before it is marked replicated, and by the step', async () => {
  const phone = await anExemplarIn('recognised')
  await takeOver(phone, PA_HOC, 'Pá Hốc học theo')
  await drawOn(phone.here, `/exemplar/${ID}`, screens)
  const sheet = await openSteps()
  await sheet.findByText(/^Nơi làm theo: .*Pá Hốc học theo$/)
  fireEvent.click(sheet.getByText('Lưu: đã nhân rộng'))

  await waitFor(async () => expect(await replicasOf(phone)).toEqual([PA_HOC]))
})

test('where two took it over, the one that is meant is chosen among them', async () => {
  const phone = await anExemplarIn('recognised')
  await takeOver(phone, LUNG_CUT, 'Lũng Cút học theo')
  await takeOver(phone, PA_HOC, 'Pá Hốc học theo')
  await drawOn(phone.here, `/exemplar/${ID}`, screens)
  const sheet = await openSteps()
  const which = await sheet.findByLabelText('Nơi làm theo')
  expect(within(which).getAllByRole('option', { hidden: true })).toHaveLength(2)
  fireEvent.change(which, { target: { value: PA_HOC } })
  fireEvent.click(sheet.getByText('Lưu: đã nhân rộng'))

  await waitFor(async () => expect(await replicasOf(phone)).toEqual([PA_HOC]))
})

test('while no record took it over, it cannot be marked replicated', async () => {
  const phone = await anExemplarIn('recognised')
  await drawOn(phone.here, `/exemplar/${ID}`, screens)
  const sheet = await openSteps()

  await sheet.findByText(/^Chưa có nơi nào làm theo được ghi/)
  expect(sheet.queryByText('Lưu: đã nhân rộng')).toBeNull()
})

test('a replica that a step names and that is no record here is told, until it is one', async () => {
  const phone = await anExemplarIn('replicated')
  await drawOn(phone.here, `/exemplar/${ID}`, screens)
  await screen.findByText(LOST)
  await speak('en')
  await screen.findByText(/^Recorded as replicated, with no record on this phone: 1\./)
  await speak('vi')

  await takeOver(phone, PA_HOC, 'Pá Hốc học theo')
  await screen.findByRole('link', { name: /Pá Hốc học theo/ })
  expect(screen.queryByText(LOST)).toBeNull()
})
