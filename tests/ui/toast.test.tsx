// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { type ToastWords, ToastProvider, useToast } from '#ui/toast.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function draw(...words: ToastWords[]) {
  function Screen() {
    const toast = useToast()
    return words.map((each) => (
      <button key={each.text} onClick={() => toast.show(each)}>
        show {each.text}
      </button>
    ))
  }
  render(
    <ToastProvider>
      <Screen />
    </ToastProvider>,
  )
}

const show = (text: string) => fireEvent.click(screen.getByText(`show ${text}`))
function pass(ms: number) {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

test('a short word is said politely, leaves the focus alone and goes after six seconds', () => {
  draw({ text: 'Đã lưu trên máy', icon: 'local' })
  screen.getByRole('button').focus()

  show('Đã lưu trên máy')

  expect(screen.getByRole('status').textContent).toBe('Đã lưu trên máy')
  expect(document.activeElement?.textContent).toContain('show')
  pass(5900)
  expect(screen.getByRole('status').textContent).not.toBe('')
  pass(200)
  expect(screen.getByRole('status').textContent).toBe('')
})

test('it stays while a pointer or the focus is on it', () => {
  draw({ text: 'Đã bỏ 1 ảnh', action: { label: 'Hoàn tác', onPress: () => {} } })
  show('Đã bỏ 1 ảnh')

  fireEvent.focus(screen.getByText('Hoàn tác'))
  pass(20_000)
  expect(screen.getByText('Đã bỏ 1 ảnh')).toBeTruthy()

  fireEvent.blur(screen.getByText('Hoàn tác'))
  pass(6100)
  expect(screen.queryByText('Đã bỏ 1 ảnh')).toBeNull()
})

test('its action is done once and it goes', () => {
  const undo = vi.fn<() => void>()
  draw({ text: 'Đã bỏ 1 ảnh', action: { label: 'Hoàn tác', onPress: undo } })
  show('Đã bỏ 1 ảnh')

  fireEvent.click(screen.getByText('Hoàn tác'))

  expect(undo).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('status').textContent).toBe('')
})

test('the newest takes the place of the one before, with six seconds of its own', () => {
  draw({ text: 'Đã lưu trên máy' }, { text: 'Đã gửi 7 mục' })
  show('Đã lưu trên máy')
  pass(5000)

  show('Đã gửi 7 mục')
  pass(5000)

  expect(screen.getByRole('status').textContent).toBe('Đã gửi 7 mục')
})
