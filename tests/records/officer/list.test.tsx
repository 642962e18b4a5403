// @vitest-environment happy-dom
import { cleanup, configure, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { speak } from '#app/i18n.ts'
import type { Based } from '#data/db.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import { Component as OfficerList } from '#records/officer/list.tsx'
import { Component as OfficerView } from '#records/officer/view.tsx'

import { MADE } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(async () => {
  cleanup()
  await speak('vi')
})
configure({ asyncUtilTimeout: 10_000 })

const screens = { '/officer': <OfficerList />, '/officer/:id': <OfficerView /> }
const office = { name: 'Văn phòng HĐND và UBND', shortName: 'Văn phòng', type: 'office' }
const hanh = { name: 'Lường Thị Hạnh', position: 'Công chức văn hóa', unit: 'unit-van-phong' }
const known: [string, string, object][] = [
  ['unit', 'unit-van-phong', office],
  ['officer', 'officer-hanh', { ...hanh, active: true }],
  ['officer', 'officer-khai', { name: 'Đặng Văn Khải', position: 'Công chức', active: false }],
]

async function aPhone(): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  const rows = known.map(([kind, id, fields], at): Based => ({
    stream: 'c1',
    kind,
    id,
    position: at + 1,
    fields: { ...fields },
    stamps: { name: MADE },
    seal: '',
  }))
  await phone.db.transaction('rw', tablesOfShowing(phone.db), async () => {
    await phone.db.base.bulkPut(rows)
    await show(
      phone.db,
      rows.map(({ kind, id }) => [kind, id]),
    )
  })
  return phone
}

test('the list of officers says what each is, where, and who has left', async () => {
  const { here } = await aPhone()
  await drawOn(here, '/officer', screens)

  await screen.findByRole('link', { name: /^Công chức văn hóa, Văn phòng\. Lường Thị Hạnh/ })
  const left = screen.getByRole('link', { name: /Đặng Văn Khải/ })
  expect(left.textContent).toContain('Đã nghỉ hoặc chuyển đi')
})

test('one who has left is told so in English as well', async () => {
  const { here } = await aPhone()
  await drawOn(here, '/officer/officer-khai', screens)
  await speak('en')

  expect(await screen.findByText('Retired or moved away')).toBeDefined()
})
