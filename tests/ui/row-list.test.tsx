// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeAll, expect, test } from 'vitest'

import { RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'

import { startWords } from './start-words.ts'

beforeAll(() => startWords())

function draw(many: number) {
  const items = Array.from({ length: many }, (_, number) => `ý kiến ${number}`)
  render(
    <MemoryRouter>
      <RowList
        label="Ý kiến"
        items={items}
        keyOf={(item) => item}
        draw={(title) => (
          <Row
            to="/feedback/1"
            icon="feedback"
            kind="Phản ánh"
            title={title}
            when={{ days: -3 }}
            mark="sent"
            sentence={`Quá hạn 3 ngày. Phản ánh. ${title}. Đã gửi.`}
          />
        )}
      />
    </MemoryRouter>,
  )
}

test('a row is read as one sentence, its lateness shown as a number', () => {
  draw(1)

  const row = screen.getByRole('link', { name: 'Quá hạn 3 ngày. Phản ánh. ý kiến 0. Đã gửi.' })
  expect(row.textContent).toContain('3 ngày trễ')
  expect(row.textContent).toContain('Đã gửi')
})

test('sixty rows are all drawn, a thousand are not', () => {
  draw(60)
  expect(screen.getAllByRole('listitem')).toHaveLength(60)
  document.body.innerHTML = ''

  draw(1000)
  expect(screen.getByRole('list', { name: 'Ý kiến' })).toBeTruthy()
  expect(screen.queryAllByRole('listitem').length).toBeLessThan(200)
})
