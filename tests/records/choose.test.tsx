// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { show, tablesOfShowing } from '#data/show.ts'
import { Component as Choose } from '#records/choose.tsx'

import { another, ID, putContested, putOfficers, set } from '../data/contested-row.ts'
import { aWorld } from '../world/world.ts'
import { drawOn } from './drawn-on.tsx'

const third = { id: 'officer-three', name: 'Quàng Thị Xoan' }

async function aPhone() {
  const phone = await (await aWorld()).phone()
  const me = { id: phone.here.officer.id, name: 'Lường Thị Hạnh' }
  await putOfficers(phone.db, [
    { ...me, pronoun: 'chi' },
    { ...another, pronoun: 'anh' },
    { ...third, pronoun: 'chi' },
  ])
  return { phone, me }
}

const screens = { '/choose/:kind/:id': <Choose />, '/feedback/:id': <p>Hồ sơ</p>, '*': <p>Khác</p> }
const address = `/choose/feedback/${ID}`

test('mine and the one on the server stand side by side, in the words of the form', async () => {
  const { phone, me } = await aPhone()
  await putContested(phone.db, {
    topic: [set('land', another, 3), set('utilities', me, 2)],
    receivedOn: [set('2026-11-17', another, 3), set('2026-11-18', me, 2)],
  })

  await drawOn(phone.here, address, screens)

  await screen.findAllByText(/^anh Lực, /)
  const topic = within(await screen.findByRole('group', { name: 'Việc gì' }))
  const names = topic.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)
  expect(names[0]).toMatch(/^Bản của tôi.*Điện, nước.*Của tôi, /)
  expect(names[1]).toMatch(/^Bản trên máy chủ.*Đất đai.*anh Lực, /)
  const day = within(screen.getByRole('group', { name: 'Ngày nhận' }))
  expect(day.getByRole('radio', { name: /18\/11\/2026/ })).toBeTruthy()
})

test('nothing is chosen beforehand, and saving nothing says what to do', async () => {
  const { phone, me } = await aPhone()
  await putContested(phone.db, { topic: [set('land', another, 3), set('utilities', me, 2)] })
  await drawOn(phone.here, address, screens)

  fireEvent.click(await screen.findByRole('button', { name: 'Lưu bản đã chọn' }))

  expect((await screen.findByRole('alert')).textContent).toContain('Chọn ít nhất một bản')
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
  expect(await phone.db.outbox.count()).toBe(0)
})

test.each([
  ['task', 'target', 'II.3a · Ít nhất 98% thủ tục', 'Chỉ tiêu khác'],
  ['exemplar', 'parent', 'Tổ thu gom rác', 'Tiếng loa thôn'],
] as const)(
  'what two officers linked a %s to is told by its name',
  async (kind, name, one, other) => {
    const { phone, me } = await aPhone()
    const { db } = phone
    const linked = name === 'target' ? 'target' : 'exemplar'
    const first = { name: one.split(' · ').at(-1) }
    const rows = [
      {
        kind: linked,
        id: 'linkedaaaaaaaaaa',
        fields: name === 'target' ? { ...first, ordinal: 'II.3a' } : first,
      },
      { kind: linked, id: 'linkedbbbbbbbbbb', fields: { name: other } },
    ]
    const contested = [set('linkedaaaaaaaaaa', another, 3), set('linkedbbbbbbbbbb', me, 2)]
    const fields = { content: 'Niêm yết', name: 'Tổ hòa giải', [name]: 'linkedaaaaaaaaaa' }
    const stamps = { [name]: contested[0]?.stamp ?? '' }
    const record = { kind, id: ID, fields, stamps, contested: { [name]: contested } }
    await db.transaction('rw', tablesOfShowing(db), async () => {
      for (const [at, row] of [record, ...rows].entries()) {
        await db.base.put({ stream: 'w1', position: at + 7, seal: '', stamps: {}, ...row })
        await show(db, [[row.kind, row.id]])
      }
    })
    await drawOn(phone.here, `/choose/${kind}/${ID}`, screens)
    for (const words of [one, other]) await screen.findByRole('radio', { name: new RegExp(words) })
    expect(screen.queryByText(/Không rõ|1 hồ sơ/)).toBeNull()
  },
)

test('one field is settled and the other waits; the last one leads back', async () => {
  const { phone, me } = await aPhone()
  await putContested(phone.db, {
    topic: [set('land', another, 3), set('utilities', me, 2)],
    content: [set('Cống vỡ', another, 3), set('Cống tắc', me, 2)],
  })
  await drawOn(phone.here, address, screens)

  fireEvent.click(await screen.findByRole('radio', { name: /Đất đai/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Lưu bản đã chọn' }))
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Việc gì' })).toBeNull())
  fireEvent.click(screen.getByRole('radio', { name: /Giữ cả hai/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Lưu bản đã chọn' }))

  await screen.findByText('Hồ sơ')
  const shown = await phone.shown('feedback', ID)
  expect(shown?.version.fields).toMatchObject({ topic: 'land', content: 'Cống tắc\n\nCống vỡ' })
  expect(shown?.attention).toBeUndefined()
})

test('a pick is void when another value comes while the screen is open', async () => {
  const { phone, me } = await aPhone()
  const [mine, theirs] = [set('utilities', me, 2), set('land', another, 3)]
  await putContested(phone.db, { topic: [theirs, mine] })
  await drawOn(phone.here, address, screens)
  fireEvent.click(await screen.findByRole('radio', { name: /Đất đai/ }))

  await putContested(phone.db, { topic: [set('health', third, 4), theirs, mine] })

  await screen.findByRole('radio', { name: /Y tế/ })
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
  await screen.findAllByText('Bản của chị Xoan')
})

test('whoever looks at two others sees whose each one is, as colleagues call them', async () => {
  const { phone } = await aPhone()
  const nameless = ({ id }: typeof another) => ({ id, name: '' })
  await putContested(phone.db, {
    topic: [set('land', nameless(another), 3), set('utilities', nameless(third), 2)],
  })
  await drawOn(phone.here, address, screens)

  await screen.findByRole('radio', { name: /Đất đai/ })

  await screen.findAllByText('Bản của anh Lực')
  await screen.findAllByText('Bản của chị Xoan')
  expect(screen.queryByText('Bản của tôi')).toBeNull()
})

test('what differs between two texts is underlined, and shared words are not', async () => {
  const { phone, me } = await aPhone()
  await putContested(phone.db, {
    content: [set('Cống đầu thôn vỡ', another, 3), set('Cống đầu thôn tắc', me, 2)],
  })
  await drawOn(phone.here, address, screens)

  await screen.findByRole('group', { name: 'Nội dung' })

  const marks = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent)
  expect(marks).toEqual(['tắc', 'vỡ'])
})

test('answers that do not fit each other are not saved, and it is said which', async () => {
  const { phone, me } = await aPhone()
  await putContested(
    phone.db,
    { raisedBy: [set('unnamed', me, 2), set('named', another, 1)] },
    { person: undefined },
  )
  await drawOn(phone.here, address, screens)

  fireEvent.click(await screen.findByRole('radio', { name: /^.*Nêu tên(?!.*Không)/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Lưu bản đã chọn' }))

  const said = await screen.findByRole('alert')
  expect(said.textContent).toContain('chưa khớp')
  expect(within(said).getByRole('link', { name: 'Sửa trong biểu mẫu' })).toBeTruthy()
  expect(await phone.db.outbox.count()).toBe(0)
})
