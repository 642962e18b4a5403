// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import { Component as FeedbackForm } from '#records/feedback/form.tsx'
import { Component as FeedbackList } from '#records/feedback/list.tsx'
import { Component as FeedbackView } from '#records/feedback/view.tsx'
import { WaitingLine } from '#records/task/waiting.tsx'

import { anyFeedback } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'
import { drawOn } from './drawn-on.tsx'

afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 15_000 })

const ID = 'feedbackaaaaaaaa'
const OTHER = 'feedbackbbbbbbbb'
const ASKED = '2026-11-20T02:00:00.000Z denunciation'
const screens = {
  '/': <WaitingLine />,
  '/feedback': <FeedbackList />,
  '/feedback/:id': <FeedbackView />,
  '/feedback/:id/edit': <FeedbackForm />,
  '/seal/:kind/:id': <p>Trang niêm lại</p>,
}

/** The phone of somebody on which some matters stand, asked about or not. */
async function aPhone(login: string, asked: Readonly<Record<string, string | undefined>>) {
  const phone = await (await aWorld()).phone(login)
  for (const [id, sealAsked] of Object.entries(asked)) {
    const answers = { ...anyFeedback, sealAsked }
    await save(phone.here, { kind: 'feedback', id, answers, isNew: true })
  }
  return phone
}

async function openMenu() {
  fireEvent.click(await screen.findByRole('button', { name: 'Việc khác' }))
  return within(await screen.findByRole('dialog', { name: 'Việc khác' }))
}

test('an officer asks with a reason, reads on the page that he did, and withdraws it', async () => {
  const { here } = await aPhone('hanh', { [ID]: undefined })
  await drawOn(here, `/feedback/${ID}`, screens)

  const menu = await openMenu()
  expect(menu.queryByRole('link', { name: /^Niêm lại/ })).toBeNull()
  fireEvent.click(menu.getByRole('button', { name: /^Đề nghị niêm lại/ }))
  const sheet = within(await screen.findByRole('alertdialog', { name: 'Đề nghị niêm lại' }))
  sheet.getByText(/Đừng chép lại ở ghi chú/)
  expect(sheet.queryByRole('textbox')).toBeNull()
  fireEvent.click(sheet.getByRole('button', { name: 'Đề nghị' }))
  await sheet.findByText('Chọn lý do đề nghị.')
  fireEvent.click(sheet.getByRole('radio', { name: 'Nội dung là tố cáo' }))
  fireEvent.click(sheet.getByRole('button', { name: 'Đề nghị' }))

  await screen.findByText('Đã đề nghị lãnh đạo niêm lại phiếu này. Nội dung là tố cáo.')
  const past = screen.getByRole('list', { name: 'Diễn biến' })
  await within(past).findByText('Đề nghị niêm lại')
  expect(past.textContent).toContain('Nội dung là tố cáo')
  expect((await openMenu()).queryByRole('button', { name: /^Đề nghị niêm lại/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Đóng' }))

  fireEvent.click(screen.getByRole('button', { name: 'Rút đề nghị' }))
  await within(past).findByText('Bỏ đề nghị niêm lại')
  await waitFor(() => expect(screen.queryByText(/^Đã đề nghị lãnh đạo/)).toBeNull())

  fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }))
  await screen.findByText(/^Đã đề nghị lãnh đạo/)
})

test('one matter that waits: the leader comes to it from Hôm nay, and from there to the seal', async () => {
  const { here } = await aPhone('tuyen', { [ID]: ASKED, [OTHER]: undefined })
  await drawOn(here, '/', screens)

  fireEvent.click(await screen.findByRole('link', { name: '1 phiếu chờ niêm lại' }))
  await screen.findByText('Có đề nghị niêm lại phiếu này. Nội dung là tố cáo.')
  const menu = await openMenu()
  expect(menu.queryByRole('button', { name: /^Đề nghị niêm lại/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Đóng' }))
  expect(screen.queryByRole('button', { name: 'Rút đề nghị' })).toBeNull()
  fireEvent.click(screen.getByRole('link', { name: 'Niêm lại' }))
  await screen.findByText('Trang niêm lại')
})

test('several that wait: Hôm nay counts what the list shows on top; declined, one less waits', async () => {
  const { here, db } = await aPhone('tuyen', { [ID]: ASKED, [OTHER]: ASKED })
  await drawOn(here, '/', screens)

  fireEvent.click(await screen.findByRole('link', { name: '2 phiếu chờ niêm lại' }))
  const list = await screen.findByRole('list', { name: 'Chờ niêm lại' })
  expect(within(list).getAllByRole('link')).toHaveLength(2)
  cleanup()

  await drawOn(here, `/feedback/${ID}`, screens)
  fireEvent.click(await screen.findByRole('button', { name: 'Không cần niêm lại' }))
  await waitFor(() => expect(screen.queryByText(/^Có đề nghị niêm lại/)).toBeNull())
  expect((await db.feedback.get(ID))?.version.fields['content']).toBe(anyFeedback.content)
  cleanup()

  await drawOn(here, '/', screens)
  await screen.findByRole('link', { name: '1 phiếu chờ niêm lại' })
})

test('Hôm nay and the list of an officer who is no leader call for nothing', async () => {
  const { here } = await aPhone('hanh', { [ID]: ASKED })
  const beside = (
    <>
      <WaitingLine />
      <FeedbackList />
    </>
  )
  await drawOn(here, '/', { '/': beside })

  // The row itself says it to everyone.
  await screen.findByText(/chờ niêm lại/)
  expect(screen.queryByRole('link', { name: /phiếu chờ niêm lại$/ })).toBeNull()
  expect(screen.queryByRole('list', { name: 'Chờ niêm lại' })).toBeNull()
})

test('taken out of the lists it is not brought back by a request: the leader seals it as it lies', async () => {
  const { here } = await aPhone('tuyen', { [ID]: ASKED })
  const answers = { removedAt: '2026-11-20T03:00:00.000Z', removedWhy: 'Ghi nhầm' }
  await save(here, { kind: 'feedback', id: ID, answers })
  await drawOn(here, `/feedback/${ID}`, screens)

  await screen.findByText(/^Có đề nghị niêm lại/)
  screen.getByRole('link', { name: 'Niêm lại' })
  expect(screen.queryByRole('button', { name: 'Không cần niêm lại' })).toBeNull()
})

test.each([
  ['hanh', 'Ghi phiếu tố cáo mới, rồi ở phiếu này mở Việc khác, chọn Đề nghị niêm lại'],
  ['tuyen', 'Ghi phiếu tố cáo mới, rồi niêm lại phiếu này'],
])('the closed type tells %s the way that is his', async (login, way) => {
  const { here } = await aPhone(login, { [ID]: undefined })
  await drawOn(here, `/feedback/${ID}/edit`, screens)

  await screen.findByText(way)
  expect(screen.getByRole('radio', { name: /^Tố cáo/ })).toHaveProperty('disabled', true)
})

test('a leader is offered no question: he takes the words out himself', async () => {
  const { here } = await aPhone('tuyen', { [ID]: undefined })
  await drawOn(here, `/feedback/${ID}`, screens)

  const menu = await openMenu()
  menu.getByRole('link', { name: /^Niêm lại/ })
  expect(menu.queryByRole('button', { name: /^Đề nghị niêm lại/ })).toBeNull()
})
