// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import type { Shown } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import { denunciationRules } from '#records/denunciation/rules.ts'
import { denunciationTexts } from '#records/denunciation/texts.ts'
import { feedbackRules } from '#records/feedback/rules.ts'
import { feedbackTexts } from '#records/feedback/texts.ts'
import { StepSheet } from '#records/step-sheet.tsx'

import { ID } from '../data/contested-row.ts'
import { anyFeedback } from '../server/a-commune.ts'
import { anyDenunciation } from '../server/a-denunciation.ts'
import { aWorld } from '../world/world.ts'
import { ways as denunciationWays } from './denunciation/ways.ts'
import { drawOn } from './drawn-on.tsx'
import { ways } from './feedback/ways.ts'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

type Walked = {
  kind: 'feedback' | 'denunciation'
  fields: object
  states: readonly string[]
  way: Readonly<Record<string, readonly string[]>>
  words: Readonly<Record<string, string>>
}

const matters = Object.entries(ways).map(([type, way]): [string, Walked] => {
  const { states } = feedbackRules.steps({ type })
  const fields = { ...anyFeedback, type }
  return [type, { kind: 'feedback', fields, states, way, words: feedbackTexts.states }]
})
const sealed = Object.entries(denunciationWays).map(([against, way]): [string, Walked] => {
  const { states } = denunciationRules.steps({ against })
  const fields = { ...anyDenunciation, against }
  return [against, { kind: 'denunciation', fields, states, way, words: denunciationTexts.states }]
})
const all = [...matters, ...sealed]

async function draw(here: Here, { kind, fields }: Walked, state: string) {
  const version = { fields: { ...fields }, stamps: {} }
  const shown: Shown = { id: ID, version, state, list: 'open', dueOn: '' }
  const sheet = <StepSheet kind={kind} shown={shown} open onClose={() => {}} pieOf={() => 'pie0'} />
  await drawOn(here, '/', { '/': sheet })
  return within(await screen.findByRole('dialog'))
}

/** The choice of a state: its name, and why it stands disabled. */
function choices(sheet: ReturnType<typeof within>, { words }: Walked) {
  const more = sheet.queryByRole('button', { name: /^Xem các bước khác/ })
  if (more) fireEvent.click(more)
  const radios = within(sheet.getByRole('radiogroup', { name: 'Đổi trạng thái' }))
  return radios.getAllByRole<HTMLInputElement>('radio').map(({ value, disabled, labels }) => ({
    state: value,
    disabled,
    why: labels?.[0]?.textContent?.replace(words[value] ?? '', '') ?? '',
  }))
}

test.each(
  all.flatMap(([name, walked]) =>
    ['hanh', 'tham', 'tuyen'].map((login) => ({ name, walked, login })),
  ),
)(
  'of a $name, $login is offered every step that its state allows, and told why not of all others',
  async ({ walked, login }) => {
    const { here } = await (await aWorld()).phone(login)
    for (const [state, next] of Object.entries(walked.way)) {
      if (next.length === 0) continue
      const drawn = choices(await draw(here, walked, state), walked)

      expect(drawn.map((each) => each.state)).toEqual(walked.states)
      const offered = drawn.filter(({ disabled }) => !disabled).map((each) => each.state)
      // Nothing was suspended, so no decision waits to be sent.
      const open = next.filter((to) => to !== 'order_sent')
      expect([state, offered.toSorted()]).toEqual([state, open.toSorted()])
      for (const { disabled, why } of drawn) if (disabled) expect(why).not.toBe('')
      cleanup()
    }
  },
)

test.each(all)('of a %s, who does not work with citizens is offered no step', async (_, walked) => {
  const { here } = await (await aWorld()).phone('tinh')
  for (const [state, next] of Object.entries(walked.way)) {
    if (next.length === 0) continue
    const drawn = choices(await draw(here, walked, state), walked)

    expect([state, drawn.filter(({ disabled }) => !disabled)]).toEqual([state, []])
    for (const { why } of drawn) expect(why).not.toBe('')
    cleanup()
  }
})
