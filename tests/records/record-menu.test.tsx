// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import type { Values } from '#domain/record.ts'
import { save } from '#data/save.ts'
import { Component as FeedbackForm } from '#records/feedback/form.tsx'
import { Component as FeedbackView } from '#records/feedback/view.tsx'
import { RecordMenu } from '#records/record-menu.tsx'
import { screens as allScreens } from '#records/screens.tsx'
import { type KindName, kindNames } from '#records/shapes.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'
import { drawOn } from './drawn-on.tsx'

afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})
// A busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 })

const ID = 'feedbackaaaaaaaa'

/** What is never mended in a form: sealed as it was said, and a version that has a next one instead. */
const WITHOUT_FORM: readonly KindName[] = ['denunciation', 'checklist']
const withPages = kindNames.filter((kind) => allScreens[kind].pages)

test.each(withPages)(
  'whoever may change a %s finds the way into its form, and no other',
  async (kind) => {
    const { here } = await (await aWorld()).phone('hanh')
    const roles = ['officer', 'coordinator', 'leader', 'admin'] as const
    const fields: Values = { author: here.officer.id }
    const shown = { id: ID, list: 'open', version: { fields, stamps: {} } } as never
    const menu = (
      <>
        <RecordMenu kind={kind} shown={shown} parts={[]} />
        <p>Ở đây</p>
      </>
    )
    await drawOn({ ...here, officer: { ...here.officer, roles: [...roles] } }, '/', { '/': menu })

    await screen.findByText('Ở đây')
    const dots = screen.queryByRole('button', { name: 'Việc khác' })
    if (dots) fireEvent.click(dots)
    const edit = screen.queryByRole('link', { name: /^Sửa/ })

    expect([kind, edit !== null]).toEqual([kind, !WITHOUT_FORM.includes(kind)])
  },
)

test('what was heard is put right in its form, opened from its page', async () => {
  const { here } = await (await aWorld()).phone('hanh')
  await save(here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await drawOn(here, `/feedback/${ID}`, {
    '/feedback/:id': <FeedbackView />,
    '/feedback/:id/edit': <FeedbackForm />,
  })

  fireEvent.click(await screen.findByRole('button', { name: 'Việc khác' }))
  const sheet = within(await screen.findByRole('dialog', { name: 'Việc khác' }))
  fireEvent.click(sheet.getByRole('link', { name: /^Sửa/ }))

  const words = await screen.findByRole('textbox', { name: /Nội dung/ })
  expect(words).toHaveProperty('value', anyFeedback.content)
})
