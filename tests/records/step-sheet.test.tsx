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

async function draw(here: Here, type: string, state: string, known?: Values) {
  const sheet = (
    <StepSheet
      kind="feedback"
      shown={standing(type, state)}
      open
      onClose={() => {}}
      pieOf={() => 'pie0'}
      known={known}
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
