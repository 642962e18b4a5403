// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { save, saveTogether } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { givingOut } from '#records/conclusion/give-out.tsx'
import { Component as ConclusionView } from '#records/conclusion/view.tsx'
import { Component as DialogueView } from '#records/dialogue/view.tsx'
import { Component as TaskView } from '#records/task/view.tsx'

import { putOfficers } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyDialogue } from './a-dialogue.ts'

const ID = 'dialogue-huoi-sang'
const UNIT = 'unit-kinh-te'
const AT = `/dialogue/${ID}?tab=conclusions`
const screens = {
  '/dialogue/:id': <DialogueView />,
  '/conclusion/:id': <ConclusionView />,
  '/task/:id': <TaskView />,
}

async function aHall(): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Lường Thị Hạnh' }])
  const office = { name: 'Phòng Kinh tế', type: 'office' }
  await save(phone.here, { kind: 'unit', id: UNIT, answers: office, isNew: true })
  await save(phone.here, { kind: 'dialogue', id: ID, answers: anyDialogue, isNew: true })
  return phone
}

async function conclude(phone: APhone, id: string, more: Values = {}) {
  const answers = { of: ID, content: `Việc ${id}`, on: '2026-12-05', ...more }
  phone.clock.now += 1000
  await save(phone.here, { kind: 'conclusion', id, answers, isNew: true })
}

const entry = (nth: number) =>
  screen.findByRole('article', { name: `Kết luận ${nth}` }).then((found) => within(found))

test('a conclusion is written in two taps, its words first, and what is half typed stays', async () => {
  const { here, db } = await aHall()
  const first = await drawOn(here, AT, screens)
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm kết luận' }))
  const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Nội dung/ })
  const area = await field()
  await waitFor(() => expect(document.activeElement).toBe(area))
  fireEvent.input(area, { target: { value: 'Khảo sát mặt đường' } })
  await waitFor(async () => expect(await db.drafts.count()).toBe(1))
  first.unmount()

  await drawOn(here, AT, screens)
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm kết luận' }))
  expect((await field()).value).toBe('Khảo sát mặt đường')
  fireEvent.click(screen.getByRole('button', { name: 'Ghi kết luận' }))
  const written = await entry(1)
  written.getByText('Khảo sát mặt đường')
  written.getByText('Chưa giao')
  written.getByText('Chưa có hạn')
  expect(await db.drafts.count()).toBe(0)
  expect(await db.conclusion.count()).toBe(1)
})

test('with its unit named one tap makes the task, tapped twice the same one, linked both ways', async () => {
  const phone = await aHall()
  await conclude(phone, 'conclusion-mot', { toUnit: UNIT, dueOn: '2026-12-15' })
  const drawn = await drawOn(phone.here, AT, screens)
  const button = (await entry(1)).getByRole('button', { name: 'Giao việc' })
  fireEvent.click(button)
  fireEvent.click(button)
  await waitFor(async () => (await entry(1)).getByRole('link', { name: 'Thành nhiệm vụ' }))

  const tasks = await phone.db.task.toArray()
  expect(tasks.map(({ id, version }) => [id, version.fields])).toEqual([
    [
      'task-conclusion-mot',
      expect.objectContaining({
        content: 'Việc conclusion-mot',
        leadUnit: UNIT,
        dueOn: '2026-12-15',
        conclusion: 'conclusion-mot',
      }),
    ],
  ])
  expect(await phone.shown('conclusion', 'conclusion-mot')).toMatchObject({
    state: 'tasked',
    list: 'done',
  })
  drawn.unmount()
  await drawOn(phone.here, '/task/task-conclusion-mot', screens)
  const back = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Mở kết luận' })
  expect(new URL(back.href).pathname).toBe('/conclusion/conclusion-mot')
})

test('a task a colleague made of the same conclusion is linked, not made again', async () => {
  const phone = await aHall()
  await conclude(phone, 'conclusion-mot', { toUnit: UNIT })
  const answers = { content: 'Việc', leadUnit: UNIT }
  await saveTogether(phone.here, await givingOut(phone.here, 'conclusion-mot', answers))

  expect(await givingOut(phone.here, 'conclusion-mot', answers)).toEqual([
    { kind: 'conclusion', id: 'conclusion-mot', answers: { task: 'task-conclusion-mot' } },
  ])
})

test('without a unit it is asked for; for the minutes only, nothing is made', async () => {
  const phone = await aHall()
  await conclude(phone, 'conclusion-mot')
  await conclude(phone, 'conclusion-hai')
  await drawOn(phone.here, AT, screens)
  fireEvent.click((await entry(1)).getByRole('button', { name: 'Giao việc' }))
  const sheet = await screen.findByRole('dialog', { name: 'Giao việc' })
  fireEvent.click(within(sheet).getByRole('button', { name: 'Giao việc' }))
  await within(sheet).findAllByText(/Chọn|Điền|cần/)
  expect(await phone.db.task.count()).toBe(0)
  fireEvent.click(within(sheet).getByRole('button', { name: 'Đóng' }))

  fireEvent.click((await entry(2)).getByRole('button', { name: 'Chỉ ghi biên bản' }))
  await waitFor(async () =>
    expect((await entry(2)).queryByRole('button', { name: 'Giao việc' })).toBeNull(),
  )
  expect(await phone.db.task.count()).toBe(0)
})

test('before it ends: what is sorted, who is counted, what was read back, by when the results', async () => {
  const phone = await aHall()
  const said = { of: ID, content: 'Đường lên xóm trên', on: '2026-12-05' }
  await save(phone.here, { kind: 'opinion', id: 'opinion-aaaaaaaa', answers: said, isNew: true })
  await drawOn(phone.here, AT, screens)
  const list = within(await screen.findByRole('list', { name: 'Trước khi kết thúc' }))
  list.getByRole('button', { name: /1 ý kiến, 0 đã phân loại.*Xem 1/ })
  list.getByRole('button', { name: /Chưa ghi số người dự/ })
  // Held on 5/12/2026, ten days are Tuesday 15/12.
  const results = await list.findByRole('button', { name: /chậm nhất 15\/12/ })
  fireEvent.click(list.getByRole('button', { name: /Đọc lại kết luận/ }))
  await list.findByText(/Đã đọc lại kết luận cho bà con nghe, ngày/)
  fireEvent.click(results)
  const counted = within(await screen.findByRole('dialog'))
  await counted.findByText(/ngày thứ 10, ngày cuối/)

  const row = await phone.shown('dialogue', ID)
  expect(row?.version.fields['readBackOn']).toBe('2026-11-20')
  const answers = { participants: 38, households: 31 }
  await save(phone.here, { kind: 'dialogue', id: ID, answers })
  await list.findByText('38 người dự, 31 hộ')
})

test('the notice is counted back from the day of the dialogue, day by day', async () => {
  const { here } = await aHall()
  await drawOn(here, `/dialogue/${ID}?tab=people`, screens)
  fireEvent.click(await screen.findByRole('button', { name: /Thông báo chậm nhất/ }))
  const counted = within(await screen.findByRole('dialog'))
  await counted.findByText(/^7 ngày trước ngày đối thoại 05\/12/)
  const days = counted.getAllByText(/ngày thứ/).map((each) => each.textContent)
  expect(days).toHaveLength(7)
  expect(days.at(-1)).toBe('ngày thứ 7, ngày cuối')
  counted.getByText(/28\/11\/2026/)
})
