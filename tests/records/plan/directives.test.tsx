// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { speak } from '#app/i18n.ts'
import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as PlanForm } from '#records/plan/form.tsx'
import { Component as PlanView } from '#records/plan/view.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(async () => {
  cleanup()
  await speak('vi')
})
configure({ asyncUtilTimeout: 10_000 })

const PLAN = 'plan-nam-2026'
const whole = { title: 'Kế hoạch dân vận', type: 'year', issuer: 'UBND xã' }
const screens = {
  '/plan/new': <PlanForm />,
  '/plan/:id': <PlanView />,
  '/plan/:id/edit': <PlanForm />,
}

async function aPhone(more: Values = {}): Promise<APhone> {
  const phone = await (await aWorld()).phone('tham')
  await save(phone.here, { kind: 'plan', id: PLAN, answers: { ...whole, ...more }, isNew: true })
  phone.clock.now += 1000
  return phone
}

// Roles of a hundred lines would take seconds to tell: words find them at once.
async function library() {
  const asked = (await screen.findByText('Căn cứ trong thư viện')).closest('fieldset')
  return within(asked ?? document.body)
}

const press = (name: string) => fireEvent.click(screen.getByText(name))

/** Looks for a paper in the list and ticks it. */
async function choose(words: string, number: string) {
  const asked = await library()
  const line = asked.getByLabelText('Tìm trong danh sách')
  fireEvent.input(line, { target: { value: words } })
  const box = asked.getByLabelText(new RegExp(`^${number}`))
  const other = asked.getByLabelText(/^1719\/QĐ-TTg/)
  expect([box.closest('[hidden]'), other.closest('[hidden]')]).toEqual([null, expect.anything()])
  fireEvent.click(box)
  fireEvent.input(line, { target: { value: '' } })
}

const fieldsOf = async (phone: APhone) => (await phone.shown('plan', PLAN))?.version.fields ?? {}

test('a plan stands on several papers of the library beside others in words, and its page says what force each has', async () => {
  const phone = await aPhone()
  await drawOn(phone.here, `/plan/${PLAN}/edit`, screens)
  await choose('dan van tinh hinh moi 33', '33/CT-TTg')
  await choose('quy dinh 290', '290-QĐ/TW')
  fireEvent.input(screen.getByLabelText(/^Văn bản căn cứ/), {
    target: { value: 'Công văn 5/UBND ngày 02/01/2026' },
  })
  press('Xong, chờ gửi')

  const list = within(await screen.findByRole('list', { name: 'Căn cứ trong thư viện' }))
  const papers = list.getAllByRole('link')
  expect(papers.map((paper) => paper.getAttribute('href'))).toEqual([
    '/directive/ct-33-ttg',
    '/directive/qd-290-tw',
  ])
  list.getByText('Còn hiệu lực')
  list.getByText('Đã có văn bản thay: 23-QĐ/TW')
  screen.getByText('Công văn 5/UBND ngày 02/01/2026')
  expect((await fieldsOf(phone))['directives']).toEqual(['ct-33-ttg', 'qd-290-tw'])
})

test('looking for a paper begins no draft, and Enter in it sends nothing', async () => {
  const phone = await aPhone()
  await drawOn(phone.here, '/plan/new', screens)
  const line = (await library()).getByLabelText('Tìm trong danh sách')
  fireEvent.input(line, { target: { value: 'khong co van ban nao nhu the' } })
  await (await library()).findByText('Không có mục nào khớp')
  const isLeftToTheForm = fireEvent.keyDown(line, { key: 'Enter' })

  expect(isLeftToTheForm).toBe(false)
  expect(await phone.db.drafts.count()).toBe(0)
})

test('what was chosen stays ticked while another paper is looked for', async () => {
  const phone = await aPhone({ directives: ['qd-23-tw'] })
  await drawOn(phone.here, `/plan/${PLAN}/edit`, screens)
  await choose('luat 10/2022', '10/2022/QH15')
  fireEvent.input((await library()).getByLabelText('Tìm trong danh sách'), {
    target: { value: 'hoa giai' },
  })
  press('Xong, chờ gửi')
  await screen.findByRole('list', { name: 'Căn cứ trong thư viện' })

  expect((await fieldsOf(phone))['directives']).toEqual(['luat-10-2022', 'qd-23-tw'])
})

test('the history names the papers, and one that this phone does not know stays', async () => {
  const phone = await aPhone({ directives: ['qd-23-tw'] })
  const answers = { ...whole, directives: ['qd-23-tw', 'van-ban-moi-hon'] }
  const opened = { values: { ...whole, directives: ['qd-23-tw'] }, seen: {} }
  await save(phone.here, { kind: 'plan', id: PLAN, answers, opened })
  await drawOn(phone.here, `/plan/${PLAN}`, screens)

  const list = within(await screen.findByRole('list', { name: 'Căn cứ trong thư viện' }))
  list.getByText('Không có trong máy')
  expect(await screen.findByText(/23-QĐ\/TW, Không có trong máy/)).toBeDefined()
})

test('a paper out of force that is chosen is asked about once', async () => {
  const phone = await aPhone()
  await drawOn(phone.here, `/plan/${PLAN}/edit`, screens)
  await choose('64/2014', '64/2014/NĐ-CP')

  const asked = '64/2014/NĐ-CP đã hết hiệu lực, thay bằng 154/2026/NĐ-CP. Vẫn dẫn văn bản này?'
  await screen.findByText(asked)
  press('Vẫn dẫn')
  expect(screen.queryByText(asked)).toBeNull()

  cleanup()
  const other = await aPhone({ directives: ['nd-64-2014'] })
  await drawOn(other.here, `/plan/${PLAN}/edit`, screens)
  await choose('159/2016', '159/2016/NĐ-CP')
  await screen.findByText(/^159\/2016\/NĐ-CP đã hết hiệu lực/)
  expect(screen.queryByText(asked)).toBeNull()
})

test('the papers of a plan are told in English', async () => {
  const phone = await aPhone({ directives: ['ct-33-ttg'] })
  await drawOn(phone.here, `/plan/${PLAN}`, screens)
  await speak('en')

  const list = within(await screen.findByRole('list', { name: 'Basis in the library' }))
  expect(list.getByText('In force')).toBeDefined()
})
