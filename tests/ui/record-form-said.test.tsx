// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'

import { lines, optional, text } from '#domain/fields.ts'
import type { Values } from '#domain/record.ts'
import { RecordForm } from '#ui/record-form.tsx'

import { startWords } from './start-words.ts'

const fields = { person: text(), content: optional(lines()) }
beforeAll(() =>
  startWords({
    meeting: { fields: { person: 'Tên', content: 'Nội dung' }, hints: {}, choices: {} },
  }),
)

test('what was said in a question that is not asked for a moment comes back with it', async () => {
  const told: Values[] = []
  const form = (omit: string[]) => (
    <RecordForm
      ns="meeting"
      fields={fields}
      values={{}}
      omit={omit}
      onInput={(values) => told.push(values)}
      onSubmit={() => undefined}
    />
  )
  const { rerender, container } = render(form([]))
  const box = (name: string) => container.querySelector<HTMLInputElement>(`[name=${name}]`)
  await userEvent.type(box('person') ?? container, 'Bà Tư')

  rerender(form(['person']))
  await userEvent.type(box('content') ?? container, 'x')
  rerender(form([]))

  expect(told.at(-1)).toMatchObject({ person: 'Bà Tư', content: 'x' })
  expect(box('person')?.value).toBe('Bà Tư')
})
