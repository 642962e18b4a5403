// @vitest-environment happy-dom
import { cleanup, configure, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as Minutes } from '#records/visit/minutes.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { begin, say } from './under-way.ts'

const ID = 'visit-truong-thcs'
const screens = { '/visit/:id': <VisitView />, '/visit/:id/minutes': <Minutes /> }
afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })

/** A visit by a checklist of the commune that has these items. */
async function aVisitBy(content: string) {
  const phone = await (await aWorld()).phone('tham')
  const own = { code: 'cl-xa', version: '1', title: 'Mẫu của xã', short: 'Mẫu của xã', content }
  await save(phone.here, { kind: 'checklist', id: 'cl-xa-1', answers: own, isNew: true })
  await begin(phone, ID, { checklists: ['cl-xa-1'] })
  return phone
}

test.each<[string, string, Values]>([
  [
    'of numbers and words alone',
    'A | Số\nA1 | number | Số hộ\nA2 | text | Ghi lại',
    { number: '9', value: 'number' },
  ],
  [
    'in which nothing applies',
    'A | Câu\nA1 | yes_no_na | Một\nA2 | score 5 | Hai',
    { value: 'na' },
  ],
])(
  'a checklist %s is not rated, and once all is answered it is not said to wait',
  async (...of) => {
    const [, content, first] = of
    const phone = await aVisitBy(content)
    await say(phone, ID, 'cl-xa-1.A1', first)
    const half = await drawOn(phone.here, `/visit/${ID}`, screens)
    await screen.findByRole('heading', { level: 2, name: 'Chưa chấm' })
    half.unmount()

    const second: Values = 'number' in first ? { value: 'text', words: 'Đủ' } : { value: 'na' }
    await say(phone, ID, 'cl-xa-1.A2', second)
    const whole = await drawOn(phone.here, `/visit/${ID}`, screens)
    await screen.findByRole('heading', { level: 2, name: 'Không có câu nào tính điểm' })
    screen.getByText('/0')
    expect(screen.queryByText(/^Còn /)).toBeNull()
    whole.unmount()
    await drawOn(phone.here, `/visit/${ID}/minutes`, screens)
    await screen.findByText('Mẫu của xã, bản 1: không có câu nào tính điểm.')
  },
)
