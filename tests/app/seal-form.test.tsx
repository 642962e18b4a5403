// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { NotebookContext } from '#app/notebook-context.tsx'
import type { Notebook } from '#app/notebook.ts'
import { Component as Seal } from '#app/seal.tsx'
import { ownOf } from '#data/db.ts'
import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import { stampOf } from '#protocol/stamp.ts'

import { drawOn } from '../records/drawn-on.tsx'
import { anyFeedback } from '../server/a-commune.ts'
import { anyDenunciation } from '../server/a-denunciation.ts'
import { type APhone, aWorld } from '../world/world.ts'

afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 15_000 })

const ID = 'denunciationaaaa'
const FEEDBACK = 'feedbackaaaaaaaa'
const RESTING = { phase: 'idle' } as const

/** Draws the form as a leader's phone does, on which sending rests. */
async function sealing({ here, db }: APhone, at: string) {
  const schedule = { subscribe: () => () => {}, status: () => RESTING, wake: () => {} }
  const notebook = { here, own: await ownOf(db), schedule } as unknown as Notebook
  await drawOn(here, at, {
    '/seal/:kind/:id': (
      <NotebookContext value={notebook}>
        <Seal />
      </NotebookContext>
    ),
  })
  return screen.findByRole('button', { name: 'Niêm lại' })
}

async function leader(): Promise<APhone> {
  const phone = await (await aWorld()).phone('tuyen')
  const answers = { ...anyFeedback, content: 'Cống đầu thôn tắc' }
  await save(phone.here, { kind: 'feedback', id: FEEDBACK, answers, isNew: true })
  const fields = { ...anyDenunciation, author: 'account-hanh', registerNo: 'T-1' }
  const stamp = stampOf(1_763_600_000_000, 'aaaaaaaaaa')
  const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, stamp]))
  await phone.db.transaction('rw', tablesOfShowing(phone.db), async () => {
    const place = { stream: 's', kind: 'denunciation', id: ID, position: 1 }
    await phone.db.base.put({ ...place, fields, stamps, seal: '' })
    await show(phone.db, [['denunciation', ID]])
  })
  return phone
}

function say(why: string) {
  fireEvent.input(screen.getByLabelText('Lý do niêm lại'), { target: { value: why } })
}

test('a reason that points to a person is not sent: the message says which words', async () => {
  const button = await sealing(await leader(), `/seal/denunciation/${ID}`)
  fireEvent.click(screen.getAllByRole('checkbox')[0]!)
  say('Ghi nhầm số của bà Mơ 0912 345 678')
  fireEvent.click(button)

  const message = await screen.findByText(/Có chữ chỉ ra người\. Viết lại, bỏ tên, số và địa chỉ\./)
  expect(message.textContent).toContain('“0912 345 678”')
  expect(document.activeElement).toBe(screen.getByLabelText('Lý do niêm lại'))
  expect(screen.queryByText(/Niêm lại cần có sóng/)).toBeNull()
})

test('what is missing is said at its place, and without signal that it needs one', async () => {
  const button = await sealing(await leader(), `/seal/feedback/${FEEDBACK}`)
  fireEvent.click(button)
  await screen.findByText('Ghi lý do niêm lại.')
  screen.getByText('Chọn ít nhất một chỗ.')

  fireEvent.click(screen.getAllByRole('checkbox')[0]!)
  say('Nêu tên người tố cáo')
  fireEvent.click(button)
  // Here is no network at all.
  await screen.findByText(/Niêm lại cần có sóng/)
  await waitFor(() => expect(screen.queryByText('Ghi lý do niêm lại.')).toBeNull())
})
