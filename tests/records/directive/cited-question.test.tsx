// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { plainForm } from '#records/plain.tsx'
import { Component as TaskForm } from '#records/task/form.tsx'
import { Component as TaskView } from '#records/task/view.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(cleanup)
configure({ asyncUtilTimeout: 8000 })

const { Component: PlanForm } = plainForm('plan')

const ID = 'task-tiep-dan'
const OLD = '64/2014/NĐ-CP đã hết hiệu lực, thay bằng 154/2026/NĐ-CP. Vẫn dẫn văn bản này?'
const screens = {
  '/plan/new': <PlanForm />,
  '/task/new': <TaskForm />,
  '/task/:id/edit': <TaskForm />,
  '/task/:id': <TaskView />,
}

async function aPhone(login = 'hanh'): Promise<APhone> {
  return (await aWorld()).phone(login)
}

async function write(label: string, words: string) {
  const input = await screen.findByLabelText(label, { exact: false })
  fireEvent.input(input, { target: { value: words } })
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

test('a task that cites a paper out of force asks once, and is saved all the same', async () => {
  const { here } = await aPhone()
  await drawOn(here, '/task/new', screens)

  await write('Nguồn', 'Nghị định 154/2026/NĐ-CP')
  await write('Việc cần làm', 'Niêm yết lịch tiếp công dân')
  expect(screen.queryByText(/hết hiệu lực/)).toBeNull()
  await write('Nguồn', 'Nghị định 64/2014/NĐ-CP')
  await screen.findByText(OLD)
  await press('Vẫn dẫn')
  expect(screen.queryByText(OLD)).toBeNull()
  await write('Nguồn', 'Nghị định 64/2014/NĐ-CP, Điều 5')
  expect(screen.queryByText(OLD)).toBeNull()
})

test('a plan that stands on a paper out of force asks as well', async () => {
  const { here } = await aPhone('tham')
  await drawOn(here, '/plan/new', screens)

  await write('Văn bản căn cứ', 'Luật 42/2013/QH13\nNghị định 64/2014/NĐ-CP ngày 26/6/2014')
  expect(await screen.findByText(OLD)).toBeDefined()
})

test('what was cited before is not asked again', async () => {
  const { here } = await aPhone()
  const answers = {
    content: 'Niêm yết lịch',
    leadUnit: 'unit-van-phong',
    source: '64/2014/NĐ-CP',
  }
  await save(here, { kind: 'task', id: ID, answers, isNew: true })
  await drawOn(here, `/task/${ID}/edit`, screens)

  await write('Nguồn', '64/2014/NĐ-CP và 159/2016/NĐ-CP')
  await waitFor(() => screen.getByText(/159\/2016\/NĐ-CP đã hết hiệu lực/))
  expect(screen.queryByText(OLD)).toBeNull()
})

test('whoever cites it all the same is not asked again when the draft is gone on with', async () => {
  const { here, db } = await aPhone()
  await drawOn(here, '/task/new', screens)
  await write('Nguồn', 'Nghị định 64/2014/NĐ-CP')
  await screen.findByText(OLD)
  await press('Vẫn dẫn')
  await waitFor(async () => {
    expect((await db.drafts.toArray())[0]?.values).toHaveProperty('citedAllTheSame')
  })
  const [draft] = await db.drafts.toArray()
  cleanup()

  await drawOn(here, `/task/new?draft=${draft?.id}`, screens)
  await screen.findByDisplayValue('Nghị định 64/2014/NĐ-CP')
  await write('Nguồn', 'Nghị định 64/2014/NĐ-CP và 159/2016/NĐ-CP')
  await screen.findByText(/159\/2016\/NĐ-CP đã hết hiệu lực/)
  expect(screen.queryByText(OLD)).toBeNull()
  // Words that were emptied again leave no draft behind.
  await write('Nguồn', '')
  await waitFor(async () => expect(await db.drafts.toArray()).toEqual([]))
})

test('other words that are asked for, and those of a unit’s part, ask as well', async () => {
  const { here } = await aPhone()
  const answers = { content: 'Niêm yết lịch', leadUnit: 'unit-van-phong' }
  await save(here, { kind: 'task', id: ID, answers, isNew: true })
  await drawOn(here, `/task/${ID}`, screens)
  await press('Đề nghị điều chỉnh')
  fireEvent.click(await screen.findByRole('radio', { name: 'Đổi nội dung' }))
  await write('Nội dung mới', 'Niêm yết theo 64/2014/NĐ-CP')
  await screen.findByText(OLD)
  await press('Đóng')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

  await press('Chia cho các đơn vị')
  await screen.findByRole('dialog')
  expect(screen.queryByText(OLD)).toBeNull()
  await write('Việc cần làm', 'Niêm yết theo 64/2014/NĐ-CP')
  await screen.findByText(OLD)
})
