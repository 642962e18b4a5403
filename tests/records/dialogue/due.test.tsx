// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { deriveAgain } from '#data/derived.ts'
import { save } from '#data/save.ts'
import { Component as DialogueView } from '#records/dialogue/view.tsx'
import { Component as OpinionView } from '#records/opinion/view.tsx'

import { putOfficers } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyDialogue } from './a-dialogue.ts'

const ID = 'dialogue-huoi-sang'
const OPINION = 'opinionaaaaaaaaa'
const screens = { '/dialogue/:id': <DialogueView />, '/opinion/:id': <OpinionView /> }
const UNVERIFIED = 'Lịch nghỉ chưa xác nhận.'

/** A dialogue held on Saturday 14/11/2026, with an opinion heard on the 20th. */
async function aHeldDialogue(): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Lường Thị Hạnh' }])
  const step = (to: string, on: string) => ({
    kind: 'step' as const,
    id: `step${to}`.padEnd(16, 'a'),
    answers: { of: ID, ofKind: 'dialogue', to, on },
    isNew: true,
  })
  await save(phone.here, { kind: 'dialogue', id: ID, answers: { ...anyDialogue }, isNew: true })
  await save(phone.here, step('announced', '2026-11-05'))
  await save(phone.here, step('held', '2026-11-14'))
  const heard = { of: ID, content: 'Đường lên xóm trên sạt', on: '2026-11-20' }
  await save(phone.here, { kind: 'opinion', id: OPINION, answers: heard, isNew: true })
  return phone
}

async function putDayOff({ here, db }: APhone, verified: boolean) {
  const basis = { basis: 'default', source: 'Ngày của bài kiểm tra' }
  const answers = { on: '2026-11-24', type: 'day_off', name: 'Ngày nghỉ', verified, ...basis }
  await save(here, { kind: 'holiday', id: 'holidayaaaaaaaaa', answers })
  await deriveAgain(db)
}

const card = (name: RegExp) => screen.findByRole('button', { name })

test('the day for the results says how it was counted, and moves with the calendar where it stands', async () => {
  const phone = await aHeldDialogue()
  await drawOn(phone.here, `/dialogue/${ID}`, screens)
  await card(/Công bố kết quả chậm nhất Thứ Ba 24\/11/)
  expect(screen.queryByText(UNVERIFIED)).toBeNull()

  await act(() => putDayOff(phone, false))
  const moved = await card(/Công bố kết quả chậm nhất Thứ Tư 25\/11/)
  await within(moved).findByText(UNVERIFIED)
  fireEvent.click(moved)
  const sheet = within(await screen.findByRole('dialog', { name: 'Xem cách tính' }))
  await sheet.findByText('ngày đối thoại, không tính')
  await sheet.findByText('ngày thứ 10')
  await sheet.findByText('ngày làm việc kế tiếp, ngày cuối')

  await act(() => putDayOff(phone, true))
  await waitFor(() => expect(within(moved).queryByText(UNVERIFIED)).toBeNull())
})

test('the day the app puts to an opinion says how it was counted; one that was promised does not', async () => {
  const phone = await aHeldDialogue()
  await putDayOff(phone, false)
  await drawOn(phone.here, `/opinion/${OPINION}`, screens)
  const counted = await card(/Nên trả lời chậm nhất Thứ Hai 14\/12/)
  await within(counted).findByText(UNVERIFIED)
  fireEvent.click(counted)
  const sheet = within(await screen.findByRole('dialog', { name: 'Xem cách tính' }))
  await sheet.findByText('ngày thứ 15, ngày cuối')
  await sheet.findByText('Mặc định của Gần Dân: ý kiến chưa hẹn ngày trả lời')

  const promised = { kind: 'opinion' as const, id: OPINION, answers: { dueOn: '2026-12-04' } }
  await act(() => save(phone.here, promised))
  await screen.findByText('Hẹn trả lời Thứ Sáu 04/12')
  expect(screen.queryByRole('button', { name: /trả lời/ })).toBeNull()
})
