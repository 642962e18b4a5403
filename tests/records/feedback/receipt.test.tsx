// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import { Component as DenunciationForm } from '#records/denunciation/form.tsx'
import { Component as FeedbackForm } from '#records/feedback/form.tsx'
import { Component as FeedbackView } from '#records/feedback/view.tsx'

import { anyFeedback } from '../../server/a-commune.ts'
import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})
// A busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 })

const ID = 'feedbackaaaaaaaa'
const screens = {
  '/feedback/new': <FeedbackForm />,
  '/feedback/:id/edit': <FeedbackForm />,
  '/feedback/:id': <FeedbackView />,
  '/denunciation/new': <DenunciationForm />,
}

/** Says a day at which it came in, and sends the form. */
async function receivedOn(day: string) {
  const input = await screen.findByLabelText(/^Ngày nhận/)
  fireEvent.input(input, { target: { value: day } })
  fireEvent.submit(input.closest('form')!)
}

test.each(['/feedback/new', '/denunciation/new'])(
  '%s takes no day that has not come',
  async (at) => {
    const phone = await (await aWorld()).phone('hanh')
    await drawOn(phone.here, at, screens)

    await receivedOn('20/12/2026')

    expect(await screen.findAllByText(/Ngày này chưa tới\. Ghi ngày xã nhận/)).not.toEqual([])
    expect(await phone.db.outbox.count()).toBe(0)
  },
)

/** A matter received on 10/11 that was sorted on 12/11, open to be mended. */
async function sortedMatter() {
  const phone = await (await aWorld()).phone('hanh')
  const answers = { ...anyFeedback, receivedOn: '2026-11-10' }
  await save(phone.here, { kind: 'feedback', id: ID, answers, isNew: true })
  const step = { of: ID, ofKind: 'feedback', to: 'sorted', on: '2026-11-12' }
  await save(phone.here, { kind: 'step', id: 'stepaaaaaaaaaaaa', answers: step, isNew: true })
  await drawOn(phone.here, `/feedback/${ID}/edit`, screens)
  return phone
}

test('the day it came in is not moved behind a step that was taken', async () => {
  const phone = await sortedMatter()

  await receivedOn('13/11/2026')

  expect(await screen.findAllByText(/Đã có bước ghi trước ngày này/)).not.toEqual([])
  expect(await phone.db.outbox.count()).toBe(2)
})

test('up to that step it is put right', async () => {
  const phone = await sortedMatter()

  await receivedOn('12/11/2026')

  await screen.findByRole('button', { name: 'Đổi trạng thái' })
  expect((await phone.shown('feedback', ID))?.version.fields['receivedOn']).toBe('2026-11-12')
})
