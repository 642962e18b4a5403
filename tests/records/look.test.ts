import { expect, test } from 'vitest'

import { headline, titled } from '#records/look.tsx'

test('what was said over several sentences has its first as title, and the rest is kept', () => {
  const words = 'Cống đầu thôn tắc, nước tràn vào nhà 6 hộ. Cống sập ở giữa.\nĐề nghị xã thay cống.'

  expect(titled(words)).toEqual({
    title: 'Cống đầu thôn tắc, nước tràn vào nhà 6 hộ',
    rest: 'Cống sập ở giữa.\nĐề nghị xã thay cống.',
  })
})

test('one sentence is the title as it was written, with nothing left', () => {
  expect(titled('Cống đầu thôn tắc.')).toEqual({ title: 'Cống đầu thôn tắc.', rest: '' })
})

test('a short opening is no title, and a number with a point ends no sentence', () => {
  const words = 'Thưa cán bộ. Đường vào xóm hỏng 1.200 m từ tháng 9.'

  expect(titled(words).title).toBe(words)
})

test('a title cut short leaves all the words to be read below', () => {
  const words = 'Đường vào xóm cuối sạt nửa mặt, xe máy phải dắt bộ qua, trẻ con đi học rất khó'

  const { title, rest } = titled(words, 40)

  expect(title).toBe('Đường vào xóm cuối sạt nửa mặt, xe máy…')
  expect(rest).toBe(words)
})

test('a headline stands on one line', () => {
  expect(headline('Cống tắc\n\nnước tràn')).toBe('Cống tắc nước tràn')
})
