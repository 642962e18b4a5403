import { expect, test } from 'vitest'

import { defaultChecklists } from '#records/checklist/defaults.ts'
import {
  knownChecklists,
  latestChecklists,
  newestVersion,
  offeredChecklists,
} from '#records/checklist/known.ts'

const second = {
  code: 'cl-qcdc',
  version: '2',
  title: 'Kiểm tra dân chủ, bản của xã',
  short: 'Dân chủ ở cơ sở',
  content: 'A | Dân biết\nA1 | yes_no_na | Có kế hoạch công khai',
}

test('a second version is offered in place of the first, which stays for the visits that have it', () => {
  const known = knownChecklists([second])
  const offered = latestChecklists(known).map(({ id }) => id)

  expect(offered).toContain('cl-qcdc-2')
  expect(offered).not.toContain('cl-qcdc-1')
  expect(offered).toHaveLength(defaultChecklists.length)
  expect(known.get('cl-qcdc-1')?.groups).toHaveLength(4)
  expect(known.get('cl-qcdc-2')).toMatchObject({ isReference: false, bands: [] })
})

test('a version that waits to be sent is counted, and nothing is begun with it', () => {
  const known = knownChecklists([second], [{ ...second, version: '3' }])

  expect(newestVersion(known, 'cl-qcdc')).toBe(3)
  expect(offeredChecklists(known).find(({ code }) => code === 'cl-qcdc')?.id).toBe('cl-qcdc-2')
})

test('the tenth version is later than the ninth', () => {
  const versions = ['9', '10', '2'].map((version) => ({ ...second, version }))

  const offered = latestChecklists(knownChecklists(versions)).map(({ id }) => id)

  expect(offered).toContain('cl-qcdc-10')
})

test('no row takes the place of a version the app came with', () => {
  const known = knownChecklists([{ ...second, version: '1' }])

  expect(known.get('cl-qcdc-1')?.title).toBe('Kiểm tra thực hiện dân chủ ở cơ sở (xã, phường)')
})
