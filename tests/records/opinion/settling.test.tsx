// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save, saveTogether } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as FeedbackView } from '#records/feedback/view.tsx'
import { relinking, settlingByNote, unlinking } from '#records/opinion/settling.tsx'
import { feedbackFrom, turningInto } from '#records/opinion/turn.tsx'
import { Component as TaskView } from '#records/task/view.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { anyDialogue, aStep } from '../dialogue/a-dialogue.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 })

const OF = 'dialogue-huoi-sang'
const ID = 'opinionaaaaaaaaa'
const FEEDBACK = `feedback-${ID}`
const TASK = `task-${ID}`
const screens = { '/feedback/:id': <FeedbackView />, '/task/:id': <TaskView /> }

async function put(phone: APhone, kind: 'step' | 'dialogue' | 'opinion', id: string, said: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers: said, isNew: true })
}

/** A dialogue whose results are published, and the one opinion that was heard there. */
async function heard(): Promise<APhone> {
  const phone = await (await aWorld()).phone('tuyen')
  await put(phone, 'dialogue', OF, { ...anyDialogue, regime: 'party_head' })
  const said = { of: OF, content: 'Xin lùi giờ thu phí chợ', on: '2026-11-14' }
  await put(phone, 'opinion', ID, said)
  for (const [at, to] of ['announced', 'held', 'minuted', 'published'].entries()) {
    const { values } = aStep(at, to)
    await put(phone, 'step', phone.here.newId(16), { of: OF, ofKind: 'dialogue', ...values })
  }
  return phone
}

async function becomes(phone: APhone, kind: 'feedback' | 'task') {
  const shown = await phone.shown('opinion', ID)
  if (!shown) throw new Error('The opinion is not on the phone')
  const work = { content: 'Lùi giờ thu phí', leadUnit: 'unit-kinh-te' }
  const said = kind === 'task' ? work : feedbackFrom(shown, 'observation')
  await saveTogether(phone.here, await turningInto(phone.here, kind, shown, said))
  phone.clock.now += 1000
}

/** Takes the step that closes the dialogue; answers how it stands with it. */
async function afterClosing(phone: APhone) {
  const id = phone.here.newId(16)
  await put(phone, 'step', id, { of: OF, ofKind: 'dialogue', ...aStep(9, 'closed').values })
  return (await phone.shown('dialogue', OF))?.state
}

const stateOn = async (phone: APhone) => (await phone.shown('opinion', ID))?.state
const settledOn = async (phone: APhone) =>
  (await phone.shown('opinion', ID))?.version.fields['settledOn']
const press = async (name: RegExp | string) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

async function takeOut() {
  await press('Việc khác')
  await press(/^Gỡ bản ghi/)
  fireEvent.input(await screen.findByLabelText('Lý do gỡ'), { target: { value: 'Lập nhầm' } })
  await press('Gỡ')
  await screen.findByText('Đã gỡ')
}

test.each(['feedback', 'task'] as const)(
  'taken out, the %s an opinion became answers nobody: the opinion waits again, until it is brought back',
  async (kind) => {
    const phone = await heard()
    await becomes(phone, kind)
    expect(await stateOn(phone)).toBe('turned')
    await drawOn(phone.here, `/${kind}/${kind}-${ID}`, screens)
    await takeOut()

    const sent = await phone.db.outbox.orderBy('seq').toArray()
    const act = sent.slice(-2).map((each) => [each.kind, each.group])
    expect(act).toEqual([kind, 'opinion'].map((each) => [each, sent.at(-1)?.group]))
    expect(await phone.shown('opinion', ID)).toMatchObject({
      state: 'new',
      list: 'open',
      due: { on: '2026-12-04', rule: 'R-DT-04' },
    })
    expect(await afterClosing(phone)).toBe('published')

    phone.clock.now += 1000
    await press('Hoàn tác')
    await waitFor(async () => expect(await stateOn(phone)).toBe('turned'))
    expect((await phone.shown(kind, `${kind}-${ID}`))?.list).toBe('open')
    expect((await phone.shown('dialogue', OF))?.state).toBe('published')
  },
)

test('answered in the feedback it became, an opinion is answered, and told with it', async () => {
  const phone = await heard()
  await becomes(phone, 'feedback')
  const sorted = { of: FEEDBACK, ofKind: 'feedback', on: '2026-11-20' }
  await put(phone, 'step', 'stepaaaaaaaaaaaa', { ...sorted, to: 'sorted' })
  const given = { ...sorted, to: 'settling', toUnit: 'unit-kinh-te' }
  await put(phone, 'step', 'stepbbbbbbbbbbbb', given)
  expect(await afterClosing(phone)).toBe('published')

  await drawOn(phone.here, `/feedback/${FEEDBACK}`, screens)
  await press('Đổi trạng thái')
  const sheet = within(await screen.findByRole('dialog'))
  fireEvent.click(await sheet.findByRole('radio', { name: /^Đã trả lời/ }))
  fireEvent.click(await sheet.findByRole('radio', { name: 'Gặp trực tiếp' }))
  const words = sheet.getByRole('textbox', { name: /^Nội dung/ })
  fireEvent.input(words, { target: { value: 'Lùi đến 9 giờ' } })
  fireEvent.click(sheet.getByRole('button', { name: /^Lưu/ }))
  await isClosed()

  expect([await stateOn(phone), await settledOn(phone)]).toEqual(['answered', '2026-11-20'])
  // The step that closes it was written before: it holds by itself from now on.
  expect((await phone.shown('dialogue', OF))?.state).toBe('closed')

  await press('Đổi trạng thái')
  const next = within(await screen.findByRole('dialog'))
  fireEvent.click(await next.findByRole('radio', { name: /^Đã báo cho dân/ }))
  fireEvent.click(next.getByRole('button', { name: /^Lưu/ }))
  await isClosed()
  expect(await stateOn(phone)).toBe('told')
})

test('done, the task an opinion became answers it; noted as less again, it does not', async () => {
  const phone = await heard()
  await becomes(phone, 'task')
  await drawOn(phone.here, `/task/${TASK}`, screens)
  async function note(percent: string) {
    await press('Ghi tiến độ')
    const sheet = within(await screen.findByRole('dialog'))
    fireEvent.click(await sheet.findByRole('radio', { name: new RegExp(`^${percent}`) }))
    fireEvent.input(sheet.getByLabelText(/Đã làm gì/), { target: { value: `Được ${percent}` } })
    fireEvent.click(sheet.getByRole('button', { name: new RegExp(`Lưu: ${percent}%`) }))
    await isClosed()
    phone.clock.now += 1000
  }
  await note('60')
  expect(await stateOn(phone)).toBe('turned')
  await note('100')
  // Those who were in the hall do not know of it yet.
  expect(await phone.shown('opinion', ID)).toMatchObject({ state: 'answered', list: 'open' })
  expect(await afterClosing(phone)).toBe('closed')
  await note('80')
  expect(await stateOn(phone)).toBe('turned')
  expect((await phone.shown('dialogue', OF))?.state).toBe('published')
})

test('a further note of 100 % leaves the day on which the opinion was answered', async () => {
  const phone = await heard()
  await becomes(phone, 'task')
  for (const on of ['2026-11-20', '2026-11-25']) {
    const note = { percent: 100, on }
    const beside = await settlingByNote(phone.here, { id: TASK, opinion: ID }, note)
    await saveTogether(phone.here, beside)
    phone.clock.now += 1000
  }
  expect(await settledOn(phone)).toBe('2026-11-20')
})

test('an opinion that was taken out stays out, whatever becomes of its record', async () => {
  const phone = await heard()
  await becomes(phone, 'task')
  const removal = { removedAt: '2026-11-20T08:00:00.000Z', removedWhy: 'Ghi nhầm' }
  await save(phone.here, { kind: 'opinion', id: ID, answers: removal })
  phone.clock.now += 1000
  const task = { id: TASK, opinion: ID }

  expect(await settlingByNote(phone.here, task, { percent: 100, on: '2026-11-20' })).toEqual([])
  expect(await unlinking(phone.here, 'task', task)).toEqual([])
  expect(await relinking(phone.here, 'task', task)).toEqual([])
})

test('what was settled by one record is not settled by the next one', async () => {
  const phone = await heard()
  await becomes(phone, 'feedback')
  await save(phone.here, {
    kind: 'opinion',
    id: ID,
    answers: { settledOn: '2026-11-20', toldOn: '2026-11-20' },
  })
  await drawOn(phone.here, `/feedback/${FEEDBACK}`, screens)
  await takeOut()
  await becomes(phone, 'task')

  const { fields } = (await phone.shown('opinion', ID))!.version
  expect([fields['task'], fields['settledOn'], fields['toldOn']]).toEqual([
    TASK,
    undefined,
    undefined,
  ])
  expect(await stateOn(phone)).toBe('turned')
})
