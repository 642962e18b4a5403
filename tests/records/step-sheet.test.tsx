// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import type { Shown } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { feedbackRules } from '#records/feedback/rules.ts'
import { feedbackTexts } from '#records/feedback/texts.ts'
import { StepSheet } from '#records/step-sheet.tsx'

import { ID } from '../data/contested-row.ts'
import { anyFeedback } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'
import { drawOn } from './drawn-on.tsx'
import { ways } from './feedback/ways.ts'

afterEach(cleanup)

const states: Readonly<Record<string, string>> = feedbackTexts.states

function standing(type: string, state: string): Shown {
  const version = { fields: { ...anyFeedback, type }, stamps: {} }
  return { id: ID, version, state, list: 'open', dueOn: '' }
}

async function draw(here: Here, type: string, state: string, known?: Values, since?: string) {
  const sheet = (
    <StepSheet
      kind="feedback"
      shown={standing(type, state)}
      open
      onClose={() => {}}
      pieOf={() => 'pie0'}
      known={known}
      since={since}
    />
  )
  await drawOn(here, '/', { '/': sheet })
  return within(await screen.findByRole('dialog'))
}

/** The choice of a state: its name, and why it stands disabled. */
function choices(sheet: ReturnType<typeof within>) {
  const radios = within(sheet.getByRole('radiogroup', { name: 'Đổi trạng thái' }))
  return radios.getAllByRole<HTMLInputElement>('radio').map(({ value, disabled, labels }) => ({
    state: value,
    disabled,
    why: labels?.[0]?.textContent?.replace(states[value] ?? '', '') ?? '',
  }))
}

test.each(Object.keys(ways))(
  'the sheet of a %s offers the moves of each state and says why not of the others',
  async (type) => {
    const { here } = await (await aWorld()).phone()
    const all = feedbackRules.steps({ type }).states
    for (const [state, next] of Object.entries(ways[type] ?? {})) {
      if (next.length === 0) continue
      const sheet = await draw(here, type, state)
      const more = sheet.queryByRole('button', { name: /^Xem các bước khác/ })
      if (more) fireEvent.click(more)
      const drawn = choices(sheet)

      expect(drawn.map((each) => each.state)).toEqual(all)
      const offered = drawn.filter(({ disabled }) => !disabled).map((each) => each.state)
      expect([state, offered.toSorted()]).toEqual([state, next.toSorted()])
      for (const { disabled, why } of drawn) if (disabled) expect(why).not.toBe('')
      cleanup()
    }
  },
)

test('an acceptance records what the units say of the area, and asks for the document of what is complex', async () => {
  const { here, db } = await (await aWorld()).phone()
  await save(here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, type: 'complaint' } })
  const sheet = await draw(here, 'complaint', 'examining', { isRemote: true })

  expect(sheet.queryByLabelText('Vùng sâu, vùng xa đi lại khó khăn')).toBeNull()
  fireEvent.click(sheet.getByRole('radio', { name: 'Phức tạp' }))
  const documentNo = await sheet.findByLabelText(/^Số văn bản xác định phức tạp/)
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: thụ lý' }))
  await sheet.findAllByText(/số văn bản xác định phức tạp/)
  fireEvent.input(documentNo, { target: { value: '40/TB-UBND' } })
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: thụ lý' }))

  await waitFor(async () => expect(await db.step.count()).toBe(1))
  const [step] = await db.step.toArray()
  expect(step?.version.fields).toMatchObject({
    to: 'accepted',
    complexity: 'complex',
    complexityNo: '40/TB-UBND',
    isRemote: true,
  })
})

test('where no unit says whether the area is remote, the acceptance asks', async () => {
  const { here, db } = await (await aWorld()).phone()
  await save(here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, type: 'complaint' } })
  const sheet = await draw(here, 'complaint', 'examining')

  fireEvent.click(sheet.getByLabelText('Vùng sâu, vùng xa đi lại khó khăn'))
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: thụ lý' }))

  await waitFor(async () => expect(await db.step.count()).toBe(1))
  const [step] = await db.step.toArray()
  expect(step?.version.fields).toMatchObject({ to: 'accepted', isRemote: true })
})

const STEP = 'stepaaaaaaaaaaaa'

/** A complaint that is verified since a day, on the phone of its officer. */
async function verifiedSince(on: string) {
  const phone = await (await aWorld()).phone()
  const answers = { ...anyFeedback, type: 'complaint', receivedOn: '2026-11-02' }
  await save(phone.here, { kind: 'feedback', id: ID, answers })
  for (const [nth, to] of ['examining', 'accepted', 'verifying'].entries()) {
    const step = { of: ID, ofKind: 'feedback', to, on }
    await save(phone.here, { kind: 'step', id: `${STEP}${nth}`, answers: step })
  }
  return phone
}

test('a day still to come, before the receipt or before the last step is refused in words', async () => {
  const { here, db } = await verifiedSince('2026-11-10')
  const sheet = await draw(here, 'complaint', 'verifying', {}, '2026-11-02')
  const wrongDays = {
    '01/01/2099': 'Ngày này chưa tới. Ghi ngày đã làm.',
    '01/11/2026': 'Ngày này trước ngày nhận. Xem lại ngày.',
    '09/11/2026': 'Ngày này trước ngày của bước gần nhất. Xem lại ngày.',
  }

  for (const [day, words] of Object.entries(wrongDays)) {
    fireEvent.input(sheet.getByLabelText('Ngày'), { target: { value: day } })
    fireEvent.click(sheet.getByRole('button', { name: 'Lưu: đối thoại' }))
    expect((await sheet.findAllByText(words)).length).toBeGreaterThan(0)
  }
  expect(await db.step.count()).toBe(3)
  fireEvent.input(sheet.getByLabelText('Ngày'), { target: { value: '10/11/2026' } })
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: đối thoại' }))
  await waitFor(async () => expect(await db.step.count()).toBe(4))
})

test('while it is verified it can be found complex, and that is all that choice says', async () => {
  const { here, db } = await verifiedSince('2026-11-10')
  const sheet = await draw(here, 'complaint', 'verifying')
  fireEvent.click(sheet.getByRole('radio', { name: /^Ghi là vụ việc phức tạp/ }))
  fireEvent.input(await sheet.findByLabelText(/^Số văn bản xác định phức tạp/), {
    target: { value: '40/TB-UBND' },
  })

  expect(sheet.queryByRole('radio', { name: 'Bình thường' })).toBeNull()
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: vụ việc phức tạp' }))
  await waitFor(async () => expect(await db.step.count()).toBe(4))
  const steps = await db.step.toArray()
  expect(steps.map(({ version }) => version.fields)).toContainEqual(
    expect.objectContaining({
      to: 'verifying',
      complexity: 'complex',
      complexityNo: '40/TB-UBND',
    }),
  )
})

test('whoever opens the other steps stands in them with the keyboard', async () => {
  const { here } = await verifiedSince('2026-11-10')
  const sheet = await draw(here, 'complaint', 'verifying')
  const more = sheet.getByRole('button', { name: /^Xem các bước khác/ })
  more.focus()
  fireEvent.click(more)

  expect(sheet.queryByRole('button', { name: /^Xem các bước khác/ })).toBeNull()
  expect(document.activeElement).toBe(sheet.getByRole('radio', { name: /^Đối thoại/ }))
})
