// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test, vi } from 'vitest'

import { choice, count, day, lines, link, links, optional, text } from '#domain/fields.ts'
import type { Values } from '#domain/record.ts'
import { Button } from '#ui/button.tsx'
import { RecordForm, type RecordFormProps } from '#ui/record-form.tsx'

import { startWords } from './start-words.ts'

const fields = {
  content: lines(40),
  raisedBy: optional(choice(['named', 'unnamed'])),
  person: optional(text()),
  heldOn: day(),
  attendees: optional(count('person')),
  village: link('unit'),
  helpers: optional(links('unit')),
}

beforeAll(() =>
  startWords({
    meeting: {
      fields: {
        content: 'Nội dung',
        raisedBy: 'Người nêu',
        person: 'Họ tên',
        heldOn: 'Ngày họp',
        attendees: 'Số người dự',
        village: 'Ở đâu',
        helpers: 'Phối hợp',
      },
      hints: { content: 'Ghi như dân nói.' },
      choices: { raisedBy: { named: 'Nêu tên', unnamed: 'Không nêu tên' } },
      issues: { heldOn_future: 'Chọn ngày họp, không sau hôm nay' },
    },
  }),
)

const villages = [
  { id: 'unit-0001', label: 'Nà Pán' },
  { id: 'unit-0002', label: 'Khe Chảo' },
]

function draw(props: Partial<RecordFormProps> = {}) {
  const onInput = vi.fn<(values: Values, name: string | undefined) => void>()
  const onSubmit = vi.fn<(values: Values) => void>()
  render(
    <RecordForm
      ns="meeting"
      fields={fields}
      optionsFor={() => villages}
      onInput={onInput}
      onSubmit={onSubmit}
      actions={<Button submit>Xong</Button>}
      {...props}
    />,
  )
  return { onInput, onSubmit, user: userEvent.setup() }
}

const finish = () => screen.getByRole('button', { name: 'Xong' })

test('a form that is right is sent once, with its answers as they are stored', async () => {
  const { user, onSubmit } = draw()

  await user.type(screen.getByLabelText('Nội dung'), ' Cống tắc ')
  await user.click(screen.getByLabelText('Không nêu tên'))
  await user.type(screen.getByLabelText('Ngày họp'), '03112026')
  await user.type(screen.getByLabelText(/Số người dự/), '42')
  await user.selectOptions(screen.getByLabelText('Ở đâu'), 'Khe Chảo')
  await user.click(finish())

  expect(onSubmit.mock.calls).toEqual([
    [
      {
        content: 'Cống tắc',
        raisedBy: 'unnamed',
        heldOn: '2026-11-03',
        attendees: 42,
        village: 'unit-0002',
      },
    ],
  ])
})

test('every letter is told with the field it was written in', async () => {
  const { user, onInput } = draw({ values: { content: 'Cống', tempNo: 'A-1' } })

  await user.type(screen.getByLabelText('Nội dung'), '!')

  const [values, name] = onInput.mock.lastCall!
  expect(name).toBe('content')
  expect(values).toMatchObject({ content: 'Cống!', tempNo: 'A-1' })
})

test('what is missing is said on top with the focus, at its place, and nothing typed is lost', async () => {
  const { user, onSubmit } = draw({ kept: 'Đã giữ' })
  await user.type(screen.getByLabelText('Ngày họp'), '31/02/2026')
  await user.type(screen.getByLabelText(/Số người dự/), 'chừng 40')

  await user.click(finish())

  const summary = screen.getByRole('alert')
  expect(document.activeElement).toBe(summary)
  expect(summary.textContent).toContain('Còn 4 chỗ cần điền trước khi gửi')
  expect(summary.textContent).toContain('Đã giữ')
  expect(
    within(summary)
      .getAllByRole('link')
      .map((each) => each.textContent),
  ).toEqual([
    'Ghi nội dung',
    'Ghi ngày có thật, như 20/11/2026',
    'Ghi bằng số, không âm, không lẻ',
    'Chọn ở đâu',
  ])
  expect(onSubmit).not.toHaveBeenCalled()
  expect(screen.getByLabelText<HTMLInputElement>('Ngày họp').value).toBe('31/02/2026')
  expect(screen.getByLabelText<HTMLInputElement>(/Số người dự/).value).toBe('chừng 40')
  const content = screen.getByLabelText('Nội dung')
  const said = content.getAttribute('aria-describedby')!.split(' ')
  expect(content.getAttribute('aria-invalid')).toBe('true')
  expect(said.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Ghi nội dung',
    'Ghi như dân nói.',
  ])
})

test('a link of the summary leads to the input it speaks of', async () => {
  const { user } = draw()
  await user.click(finish())

  await user.click(screen.getByRole('link', { name: 'Chọn ở đâu' }))

  expect(document.activeElement).toBe(screen.getByLabelText('Ở đâu'))
})

test('the rules of the kind speak in its own words, beside those of the fields', async () => {
  const { user } = draw({
    values: { content: 'Cống tắc', heldOn: '2026-11-22', village: 'unit-0001' },
    check: ({ heldOn }) => (heldOn === '2026-11-22' ? [{ path: 'heldOn', code: 'future' }] : []),
  })

  await user.click(finish())

  expect(screen.getByRole('link').textContent).toBe('Chọn ngày họp, không sau hôm nay')
})

test('a field that is not asked is neither drawn nor found missing, and keeps its value', async () => {
  const { user, onSubmit } = draw({
    omit: ['village'],
    values: { content: 'Cống tắc', heldOn: '2026-11-03', village: 'unit-0009' },
  })

  await user.click(finish())

  expect(screen.queryByLabelText('Ở đâu')).toBeNull()
  expect(onSubmit).toHaveBeenCalledWith(expect.objectContaining({ village: 'unit-0009' }))
})

test('a choice that may stay open can be taken back', async () => {
  const { user, onInput } = draw({ values: { raisedBy: 'named' } })
  const named = screen.getByLabelText<HTMLInputElement>('Nêu tên')

  await user.click(named)

  expect(named.checked).toBe(false)
  expect(onInput.mock.lastCall![0]).toMatchObject({ raisedBy: undefined })
})

test('a place this phone does not know stays chosen', () => {
  draw({ values: { village: 'unit-9999' } })

  expect(screen.getByLabelText<HTMLSelectElement>('Ở đâu').value).toBe('unit-9999')
})

test('several are ticked in a list that names them when it is folded', async () => {
  const { user, onInput } = draw({ values: { helpers: ['unit-0001'] } })
  const group = screen.getByRole('group', { name: /Phối hợp/ })

  await user.click(within(group).getByLabelText('Khe Chảo'))

  expect(group.querySelector('summary')?.textContent).toBe('Nà Pán, Khe Chảo')
  expect(onInput.mock.lastCall![0]).toMatchObject({ helpers: ['unit-0001', 'unit-0002'] })

  await user.click(within(group).getByLabelText('Nà Pán'))
  await user.click(within(group).getByLabelText('Khe Chảo'))

  expect(onInput.mock.lastCall![0]).toMatchObject({ helpers: undefined })
})

test('a form opened where the officer left it has the focus there', () => {
  draw({ focusOn: 'person' })

  expect(document.activeElement).toBe(screen.getByLabelText(/Họ tên/))
})

test('while one sending runs a second tap starts none', async () => {
  const onSubmit = vi.fn<() => Promise<void>>(() => new Promise(() => {}))
  const { user } = draw({
    onSubmit,
    values: { content: 'Cống tắc', heldOn: '2026-11-03', village: 'unit-0001' },
  })

  await user.click(finish())
  await user.click(finish())

  expect(onSubmit).toHaveBeenCalledTimes(1)
})
