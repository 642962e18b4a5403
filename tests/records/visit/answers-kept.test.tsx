// @vitest-environment happy-dom
import { configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import { placeOfAnswer } from '#records/answer/said.ts'
import { RefusedSheet } from '#records/refused-sheet.tsx'
import { useValueWords } from '#records/value-words.tsx'
import { Component as Answering } from '#records/visit/answering.tsx'
import { Component as VisitForm } from '#records/visit/form.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import type { APhone } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { aVisitWith, came, ID, put, stepTo, waitingAnswers } from './a-typed-visit.ts'

const screens = {
  '/visit/:id': <VisitView />,
  '/visit/:id/answer': <Answering />,
  '/visit/:id/edit': <VisitForm />,
}
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 15_000 })

const checklistsOf = async (phone: APhone) =>
  (await phone.shown('visit', ID))?.version.fields['checklists']

test('after the minutes each answer and what was noted there can be read', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await came(phone, 'A1', { value: 'no', note: 'Chưa có kế hoạch công khai' }, 1)
  await came(phone, 'A2', { number: '11' }, 2)
  await stepTo(phone, 'minuted')

  await drawOn(phone.here, `/visit/${ID}`, screens)

  await screen.findByText('Câu trả lời, Dân chủ ở cơ sở: 2')
  const unmet = screen.getByText(/^A1\. Có kế hoạch công khai/).nextElementSibling
  expect(unmet?.textContent).toBe('ChưaGhi chú: Chưa có kế hoạch công khai')
  expect(screen.getByText(/^A2\. /).nextElementSibling?.textContent).toBe('11')
})

test('the form keeps a checklist that is answered, and does not ask again whether it was announced', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await came(phone, 'A1', { value: 'no' }, 1)
  await drawOn(phone.here, `/visit/${ID}/edit`, screens)

  const own = await screen.findByRole<HTMLInputElement>('checkbox', {
    name: /Dân chủ ở cơ sở.*giữ lại/,
    hidden: true,
  })
  fireEvent.click(own)
  fireEvent.click(screen.getByRole('checkbox', { name: /Tiếp công dân/, hidden: true }))
  expect(screen.queryByRole('checkbox', { name: /Đột xuất/ })).toBeNull()
  fireEvent.submit(own.closest('form')!)

  await waitFor(async () => expect(await checklistsOf(phone)).toEqual(['cl-qcdc-1', 'cl-tcd-1']))
  expect((await phone.shown('visit', ID))?.state).toBe('under_way')
})

test('answers to a checklist that another phone took off the visit are drawn all the same', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await came(phone, 'A1', { value: 'no', note: 'Chưa có kế hoạch' }, 1)
  await save(phone.here, { kind: 'visit', id: ID, answers: { checklists: ['cl-tcd-1'] } })

  await drawOn(phone.here, `/visit/${ID}`, screens)

  await screen.findByText('Câu trả lời, Dân chủ ở cơ sở: 1')
  expect(screen.getByText('1/23')).toBeTruthy()
})

test('a version keeps its questions, whoever adds another row that calls itself the same', async () => {
  const phone = await aVisitWith('cl-qcdc-2')
  const version = { code: 'cl-qcdc', version: '2', title: 'Bản của xã', short: 'Dân chủ' }
  const asks = (text: string) => ({ ...version, content: `A | Đầu\nA1 | yes_no | ${text}` })
  await put(phone, 'checklist', 'cl-qcdc-2', asks('Câu thật'))
  await put(phone, 'checklist', 'cl-zzzz-9', asks('Câu khác'))

  await drawOn(phone.here, `/visit/${ID}/answer`, screens)

  expect(await screen.findByRole('heading', { name: 'Câu thật' })).toBeTruthy()
})

async function refusedAnswer(phone: APhone) {
  const answers = { of: ID, checklist: 'cl-qcdc-1', item: 'A5', on: '2026-11-20', value: 'no' }
  await put(phone, 'answer', `${ID}-cl-qcdc-1-a5`, answers)
  const [change] = await waitingAnswers(phone)
  if (!change) throw new Error('No answer waits')
  await phone.db.outbox.update(change.seq, { state: 'refused', reason: 'not-allowed' })
  return { ...change, reason: 'not-allowed' as const }
}

const fix = () => screen.findByRole('link', { name: /Sửa/ })

test('a refused answer is mended at its item, for as long as the visit is answered', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  const change = await refusedAnswer(phone)
  const sheet = { '/': <RefusedSheet change={change} open onClose={() => {}} />, ...screens }
  await drawOn(phone.here, '/', sheet)

  fireEvent.click(await fix())
  await screen.findByRole('heading', { name: /Không còn niêm yết văn bản hết hiệu lực/ })

  await stepTo(phone, 'minuted')
  await drawOn(phone.here, '/', sheet)
  await waitFor(() => expect(screen.queryByRole('link', { name: /Sửa/ })).toBeNull())
})

test('what a phone writes by itself, the turn of a task, offers no way to mend it', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  const task = { content: 'Báo cáo tháng', leadUnit: 'unit-van-phong', recurrence: 'monthly' }
  await put(phone, 'task', 'taskaaaaaaaaaaaa', task)
  const turn = { of: 'taskaaaaaaaaaaaa', period: '2026-11', on: '2026-11-01' }
  await put(phone, 'occurrence', 'taskaaaaaaaaaaaa-2026-11', turn)
  const changes = (await phone.db.outbox.toArray()).filter(({ about }) => about.startsWith('task'))
  const sheets = changes.map((change) => (
    <RefusedSheet key={change.seq} change={change} open onClose={() => {}} />
  ))
  await drawOn(phone.here, '/', { '/': sheets })

  // The task itself has its form.
  await screen.findByRole('link', { name: /Sửa/ })
  expect(changes.map(({ kind }) => kind)).toEqual(['task', 'occurrence'])
  expect(screen.getAllByRole('link', { name: /Sửa/ })).toHaveLength(1)
})

function Named() {
  return <p>{useValueWords('visit')('checklists', ['cl-qcdc-2', 'cl-xa-1'])}</p>
}

test('a checklist of the commune is called by its own name wherever one is named', async () => {
  const phone = await aVisitWith('cl-qcdc-2')
  const one = { title: 'Bản của xã', content: 'A | Đầu\nA1 | yes_no | Câu' }
  const versions = { 'cl-qcdc-2': 'Dân chủ của xã', 'cl-xa-1': 'Bếp ăn' }
  for (const [id, short] of Object.entries(versions)) {
    const [, code, version] = /^(.*)-(.)$/.exec(id) ?? []
    await put(phone, 'checklist', id, { ...one, code, version, short })
  }

  await drawOn(phone.here, '/', { '/': <Named /> })

  expect(await screen.findByText('Dân chủ của xã, Bếp ăn')).toBeTruthy()
})

test('the place of an answer is read from its id', () => {
  expect(placeOfAnswer('visit-a', 'visit-a-cl-qcdc-12-a10')).toBe('cl-qcdc-12.A10')
})
