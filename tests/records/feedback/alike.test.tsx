// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import type { Shown } from '#data/db.ts'
import { save } from '#data/save.ts'
import { addDays } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { alikeTo, linkedTo, unasked } from '#records/feedback/alike.tsx'
import { Component as FeedbackForm } from '#records/feedback/form.tsx'
import { Component as FeedbackView } from '#records/feedback/view.tsx'

import { anyFeedback } from '../../server/a-commune.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

const ON = '2026-11-20'
const where = { village: 'unit-na-pan', topic: 'infrastructure', receivedOn: ON }
const screens = {
  '/feedback/new': <FeedbackForm />,
  '/feedback/:id/edit': <FeedbackForm />,
  '/feedback/:id': <FeedbackView />,
}

async function write(phone: APhone, id: string, more: Values = {}) {
  const answers = { ...anyFeedback, ...where, content: `Việc ${id}`, ...more }
  await save(phone.here, { kind: 'feedback', id, answers, isNew: true })
}

async function shown(phone: APhone, id: string): Promise<Shown> {
  const row = await phone.shown('feedback', id)
  if (!row) throw new Error(`${id} is not on the phone`)
  return row
}

const idsOf = (rows: readonly Shown[]) => rows.map(({ id }) => id)

test('alike is what has the same village and topic within ninety days, the nearest first', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await write(phone, 'feedback-xa-nhat', { receivedOn: addDays(ON, -90) })
  await write(phone, 'feedback-qua-xa', { receivedOn: addDays(ON, -91) })
  await write(phone, 'feedback-mai-sau', { receivedOn: addDays(ON, 60) })
  await write(phone, 'feedback-sau-nua', { receivedOn: addDays(ON, 91) })
  await write(phone, 'feedback-hom-qua', { receivedOn: addDays(ON, -1) })
  await write(phone, 'feedback-ban-khac', { village: 'unit-huoi-sang' })
  await write(phone, 'feedback-viec-khac', { topic: 'land' })
  await write(phone, 'feedback-da-go')
  await save(phone.here, {
    kind: 'feedback',
    id: 'feedback-da-go',
    answers: { removedAt: '2026-11-20T08:00:00.000Z', removedWhy: 'Ghi nhầm' },
  })

  const found = await alikeTo(phone.db, { id: 'feedback-moi', type: 'observation', ...where })
  expect(idsOf(found)).toEqual(['feedback-hom-qua', 'feedback-mai-sau', 'feedback-xa-nhat'])
})

test('the same person finds nothing, and a kept name stays unasked: only place and topic do', async () => {
  const phone = await (await aWorld()).phone('hanh')
  const person = { raisedBy: 'named', person: 'Hoàng Văn Páo', phone: '0900 000 000' }
  await write(phone, 'feedback-cua-ong', { ...person, village: 'unit-huoi-sang' })
  await write(phone, 'feedback-viec-ong', { ...person, topic: 'land' })

  const asked = { id: 'feedback-moi', type: 'observation', ...where, ...person }
  expect(await alikeTo(phone.db, asked)).toEqual([])
})

test.each([
  ['a denunciation', { type: 'denunciation' }],
  ['a topic that says nothing', { topic: 'other' }],
  ['a matter of the whole commune', { village: undefined }],
  ['a day that is none', { receivedOn: 'hôm qua' }],
])('%s finds nothing', async (_, more) => {
  const phone = await (await aWorld()).phone('hanh')
  await write(phone, 'feedback-aaaaaaaa', 'topic' in more ? more : {})

  const asked = { id: 'feedback-moi', type: 'observation', ...where, ...more }
  expect(await alikeTo(phone.db, asked)).toEqual([])
})

test('of ten thousand matters only those of the place, topic and days are read', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await write(phone, 'feedback-aaaaaaaa')
  const row = await shown(phone, 'feedback-aaaaaaaa')
  const many = Array.from({ length: 10_000 }, (_, nth) => ({
    ...row,
    id: `feedback-many-${nth}`,
    topic: nth % 2 === 0 ? 'land' : 'health',
    receivedOn: addDays(ON, -(nth % 300)),
  }))
  await phone.db.feedback.bulkPut(many)
  let read = 0
  const count = (each: Shown) => {
    read += 1
    return each
  }
  phone.db.feedback.hook('reading').subscribe(count)

  const found = await alikeTo(phone.db, { id: 'feedback-moi', type: 'observation', ...where })
  phone.db.feedback.hook('reading').unsubscribe(count)
  expect(idsOf(found)).toEqual(['feedback-aaaaaaaa'])
  expect(read).toBe(1)
})

test('a link said on one matter is seen on both, and neither is asked about again', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await write(phone, 'feedback-aaaaaaaa')
  await write(phone, 'feedback-bbbbbbbb')
  await drawOn(phone.here, '/feedback/feedback-bbbbbbbb', screens)
  await screen.findByText('Có phải cùng một việc?')
  fireEvent.click(screen.getByRole('button', { name: 'Cùng một việc' }))
  const list = await screen.findByRole('list', { name: 'Cùng một việc' })
  within(list).getByRole('link', { name: /Việc feedback-aaaaaaaa/ })
  await waitFor(() => expect(screen.queryByText('Có phải cùng một việc?')).toBeNull())

  const [a, b] = [await shown(phone, 'feedback-aaaaaaaa'), await shown(phone, 'feedback-bbbbbbbb')]
  expect(idsOf(await linkedTo(phone.db, a))).toEqual(['feedback-bbbbbbbb'])
  expect(idsOf(await linkedTo(phone.db, b))).toEqual(['feedback-aaaaaaaa'])
  expect([a.version.fields['sameAs'], b.version.fields['sameAs']]).toEqual([
    undefined,
    ['feedback-aaaaaaaa'],
  ])
  expect([await unasked(phone.db, a), await unasked(phone.db, b)]).toEqual([[], []])
})

test('what is not the same is remembered of that pair alone', async () => {
  const phone = await (await aWorld()).phone('hanh')
  for (const id of ['feedback-aaaaaaaa', 'feedback-bbbbbbbb', 'feedback-cccccccc']) {
    await write(phone, id)
  }
  await drawOn(phone.here, '/feedback/feedback-bbbbbbbb', screens)
  await screen.findByText('Việc feedback-aaaaaaaa')
  fireEvent.click(screen.getByRole('button', { name: 'Không phải' }))
  await screen.findByText('Việc feedback-cccccccc')

  const asked = async (id: string) => idsOf(await unasked(phone.db, await shown(phone, id)))
  expect(await asked('feedback-aaaaaaaa')).toEqual(['feedback-cccccccc'])
  expect(await asked('feedback-bbbbbbbb')).toEqual(['feedback-cccccccc'])
  expect(await asked('feedback-cccccccc')).toEqual(['feedback-aaaaaaaa', 'feedback-bbbbbbbb'])
  expect(await linkedTo(phone.db, await shown(phone, 'feedback-bbbbbbbb'))).toEqual([])
})

/** The form of a matter, as far as where and what. */
async function fill(topic: string) {
  const choose = async (name: string | RegExp, value: string) => {
    const field = await screen.findByRole<HTMLSelectElement>('combobox', { name })
    await waitFor(() => expect([...field.options].map((each) => each.value)).toContain(value))
    field.value = value
    fireEvent.input(field)
  }
  await choose(/Ở đâu/, 'unit-na-pan')
  await choose(/Việc gì/, topic)
}

test('while one is written what is alike is offered, and a tick links it when it is saved', async () => {
  const phone = await (await aWorld()).phone('hanh')
  const village = { name: 'Thôn Nà Pán', type: 'village' }
  await save(phone.here, { kind: 'unit', id: 'unit-na-pan', answers: village, isNew: true })
  await write(phone, 'feedback-aaaaaaaa')
  await drawOn(phone.here, '/feedback/new', screens)
  await fill('land')
  expect(screen.queryByRole('group', { name: /Cùng việc với/ })).toBeNull()
  await fill('infrastructure')
  fireEvent.click(await screen.findByRole('checkbox', { name: /Việc feedback-aaaaaaaa/ }))
  fireEvent.input(screen.getByRole('textbox', { name: /Nội dung/ }), {
    target: { value: 'Đường thôn sạt' },
  })
  fireEvent.click(screen.getByRole('radio', { name: /Không nêu tên/ }))
  fireEvent.click(screen.getByRole('radio', { name: /Tại nhà/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Xong, chờ gửi' }))

  await screen.findByRole('list', { name: 'Cùng một việc' })
  const all = await phone.db.feedback.toArray()
  const written = all.find(({ id }) => id !== 'feedback-aaaaaaaa')
  expect(written?.version.fields).toMatchObject({
    content: 'Đường thôn sạt',
    sameAs: ['feedback-aaaaaaaa'],
  })
  expect(written?.version.fields).not.toHaveProperty('notSame')
})
