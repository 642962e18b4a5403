// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test, vi } from 'vitest'

import { DateField } from '#ui/inputs/day.tsx'
import { tidyDay } from '#ui/inputs/tidy-day.ts'

import { startWords } from './start-words.ts'

beforeAll(() => startWords())

function draw(defaultValue?: string) {
  const told = vi.fn<(text: string) => void>()
  render(
    <form
      onInput={({ currentTarget }) =>
        told(new FormData(currentTarget).getAll('heldOn').map(String).join('|'))
      }
    >
      <label htmlFor="held">Ngày</label>
      <DateField id="held" name="heldOn" defaultValue={defaultValue} />
    </form>,
  )
  const written = screen.getByLabelText<HTMLInputElement>('Ngày')
  const picker = document.querySelector<HTMLInputElement>('input[type=date]')!
  return { told, written, picker }
}

test('a day typed with number keys alone gets its strokes', async () => {
  const { written, told } = draw()

  await userEvent.type(written, '20112026')

  expect(written.value).toBe('20/11/2026')
  expect(told).toHaveBeenLastCalledWith('20/11/2026')
})

test('a stored day is shown as day, month, year, and a half-typed one as it was left', () => {
  expect(draw('2026-11-20').written.value).toBe('20/11/2026')
  document.body.innerHTML = ''
  expect(draw('20/1').written.value).toBe('20/1')
})

test('deleting takes strokes away and sets none again', async () => {
  const { written } = draw('2026-11-20')

  await userEvent.type(written, '{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}')

  expect(written.value).toBe('20/11')
})

test('a day picked from the calendar is posted like a typed one, once', () => {
  const { written, picker, told } = draw()

  fireEvent.input(picker, { target: { value: '2026-12-07' } })
  fireEvent.change(picker)

  expect(written.value).toBe('07/12/2026')
  expect(told).toHaveBeenCalledTimes(1)
  expect(told).toHaveBeenLastCalledWith('07/12/2026')
})

test.each([
  ['3/', '03/'],
  ['3/4/2026', '03/04/2026'],
  ['20.11.2026', '20/11/2026'],
  ['2', '2'],
  ['20', '20/'],
  ['2011', '20/11/'],
  ['201120269', '20/11/2026'],
  ['hôm qua', 'hôm qua'],
])('%s becomes %s', (typed, shown) => {
  expect(tidyDay(typed)).toBe(shown)
})
