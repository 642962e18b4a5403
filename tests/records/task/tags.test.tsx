// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { speak } from '#app/i18n.ts'
import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as TaskForm } from '#records/task/form.tsx'
import { splittingSavings } from '#records/task/splitting.tsx'
import { tagsApart, tagsOf } from '#records/task/tags.ts'
import { Component as TaskView } from '#records/task/view.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(async () => {
  cleanup()
  await speak('vi')
})
configure({ asyncUtilTimeout: 10_000 })

const TASK = 'task-tap-huan'
const whole = { content: 'Tập huấn phần mềm một cửa', leadUnit: 'unit-van-phong' }
const screens = {
  '/task/new': <TaskForm />,
  '/task/:id': <TaskView />,
  '/task/:id/edit': <TaskForm />,
}

/** A phone with a task as an earlier version of the app kept it. */
async function aPhone(more: Values = {}): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await save(phone.here, { kind: 'task', id: TASK, answers: { ...whole, ...more }, isNew: true })
  phone.clock.now += 1000
  return phone
}

async function asked(name = 'Mảng việc (nếu có)') {
  return within(await screen.findByRole('group', { name }))
}

async function finish(name = 'Xong, chờ gửi', then = 'Tiến độ') {
  fireEvent.click(screen.getByRole('button', { name }))
  await screen.findByRole('heading', { name: then })
}

const fieldsOf = async (phone: APhone) => (await phone.shown('task', TASK))?.version.fields ?? {}

test('a task may be about several fields of work, and its page says all of them', async () => {
  const phone = await aPhone()
  await drawOn(phone.here, `/task/${TASK}/edit`, screens)
  for (const name of ['Chuyển đổi số', 'Tập huấn']) {
    fireEvent.click((await asked()).getByRole('checkbox', { name }))
  }
  await finish()

  expect((await fieldsOf(phone))['tags']).toEqual(['digital', 'training'])
  expect(await screen.findByText('Chuyển đổi số, Tập huấn')).toBeDefined()
})

test('the one field of work of an earlier version is ticked, stays where it stood, and goes when it is unticked', async () => {
  const phone = await aPhone({ tag: 'digital' })
  await drawOn(phone.here, `/task/${TASK}/edit`, screens)
  const digital = (await asked()).getByRole<HTMLInputElement>('checkbox', { name: 'Chuyển đổi số' })
  expect(digital.checked).toBe(true)
  fireEvent.click((await asked()).getByRole('checkbox', { name: 'Tập huấn' }))
  await finish()
  expect(await fieldsOf(phone)).toMatchObject({ tag: 'digital', tags: ['training'] })
  expect(await screen.findByText('Chuyển đổi số, Tập huấn')).toBeDefined()

  cleanup()
  await drawOn(phone.here, `/task/${TASK}/edit`, screens)
  fireEvent.click((await asked()).getByRole('checkbox', { name: 'Chuyển đổi số' }))
  await finish()
  expect(tagsOf(await fieldsOf(phone))).toEqual(['training'])
})

test('an edit of something else says nothing of the fields of work', async () => {
  const phone = await aPhone({ tag: 'digital' })
  const before = (await fieldsOf(phone))['tag']
  await drawOn(phone.here, `/task/${TASK}/edit`, screens)
  const words = await screen.findByLabelText(/^Việc cần làm/)
  fireEvent.input(words, { target: { value: 'Tập huấn hai buổi' } })
  await finish()

  const changes = await phone.db.outbox.toArray()
  expect(before).toBe('digital')
  expect(Object.keys(await fieldsOf(phone))).not.toContain('tags')
  expect(JSON.stringify(changes.at(-1))).not.toContain('tag')
})

test('the fields of work are asked and told in English', async () => {
  const phone = await aPhone({ tag: 'digital', tags: ['training'] })
  await drawOn(phone.here, `/task/${TASK}`, screens)
  await speak('en')

  expect(await screen.findByText('Digital transformation, Training')).toBeDefined()
  expect(screen.getByText('Field of work')).toBeDefined()
})

test('parts of a task are about what their task is about', () => {
  const task = { ...whole, id: TASK, tag: 'digital' as const, tags: ['training'] }
  const [part] = splittingSavings(task, ['unit-kinh-te'], { content: 'Tập huấn' })

  expect(part?.answers).toMatchObject({ tag: 'digital', tags: ['training'] })
})

test('a field of work that only a newer phone knows is kept', () => {
  expect(tagsOf({ tags: ['tap_moi'] })).toEqual(['tap_moi'])
  expect(tagsApart({ tag: 'digital', tags: ['digital', 'tap_moi'] })).toEqual({
    tag: 'digital',
    tags: ['tap_moi'],
  })
  expect(tagsApart({ tag: 'digital' })).toEqual({ tag: undefined, tags: undefined })
})
