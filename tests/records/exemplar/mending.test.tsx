// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import type { Based, Shown } from '#data/db.ts'
import { keepDraft } from '#data/drafts.ts'
import { useWaiting } from '#data/marks.tsx'
import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import { assessedId } from '#records/exemplar/assessment.ts'
import { RefusedSheet } from '#records/refused-sheet.tsx'
import type { KindName } from '#records/shapes.ts'

import type { APhone } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyExemplar } from './an-exemplar.ts'
import { anExemplarIn, ID, screens } from './on-screen.tsx'

vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))

const SPREAD = 'Nhân rộng sang nơi khác'
const FIGURE = 'figure-duong-mo-rong'
const measured = { of: ID, name: 'Đường mở rộng', measure: 'km', before: '0', now: '1.2' }

async function withFigure(phone: APhone) {
  const answers = { ...measured, on: '2026-11-20' }
  await save(phone.here, { kind: 'exemplar-figure', id: FIGURE, answers, isNew: true })
}

test('a figure that is mended says what was in view when its sheet was opened', async () => {
  const phone = await anExemplarIn('running')
  await withFigure(phone)
  const made = (await phone.shown('exemplar-figure', FIGURE))?.version.stamps['now']
  await drawOn(phone.here, `/exemplar/${ID}`, screens)
  await press(/Đường mở rộng/)
  const now = await screen.findByLabelText<HTMLInputElement>(/^Hiện nay/)
  expect(now.value).toBe('1,2')

  phone.clock.now += 1000
  const colleague = { measure: 'km đường', now: '2.5' }
  await save(phone.here, { kind: 'exemplar-figure', id: FIGURE, answers: colleague })
  await screen.findByText(/2,5 km đường/)
  fireEvent.input(now, { target: { value: '1,4' } })
  fireEvent.click(screen.getByText('Lưu chỉ số'))

  await waitFor(() => expect(screen.queryByLabelText(/^Hiện nay/)).toBeNull())
  const sent = await phone.db.outbox.filter(({ record }) => record === FIGURE).sortBy('seq')
  expect(sent.at(-1)?.fields).toEqual({ now: '1.4' })
  expect(sent.at(-1)?.over?.['now']).toEqual([made?.split('-').at(-1)])
})

test('an edit of a figure that the commune refused is mended with the whole figure in view', async () => {
  const phone = await anExemplarIn('running')
  await withFigure(phone)
  await acceptAll(phone)
  await save(phone.here, { kind: 'exemplar-figure', id: FIGURE, answers: { now: '1.9' } })
  await refuseAll(phone, 'exemplar-figure')
  await drawOn(phone.here, `/exemplar/${ID}?mend=${FIGURE}`, screens)

  expect((await screen.findByLabelText<HTMLInputElement>('Đo điều gì')).value).toBe('Đường mở rộng')
  expect(screen.getByLabelText<HTMLInputElement>(/^Hiện nay/).value).toBe('1,9')
})

test('nothing is added to an exemplar that was taken out, and none that was not recognised spreads', async () => {
  const phone = await anExemplarIn('recognised')
  await withFigure(phone)
  await drawOn(phone.here, `/exemplar/${ID}`, screens)
  await screen.findByRole('link', { name: SPREAD })
  await screen.findByRole('button', { name: 'Thêm chỉ số' })

  phone.clock.now += 1000
  const removed = { removedAt: '2026-11-21T02:00:00.000Z', removedWhy: 'Ghi trùng' }
  await save(phone.here, { kind: 'exemplar', id: ID, answers: removed })
  await waitFor(() => expect(screen.queryByRole('link', { name: SPREAD })).toBeNull())
  expect(screen.queryByRole('button', { name: 'Thêm chỉ số' })).toBeNull()
  expect(screen.queryByRole('button', { name: /Đường mở rộng/ })).toBeNull()
})

test('what was never recognised is not offered to others, though it is maintained', async () => {
  const phone = await anExemplarIn('not_recognised')
  phone.clock.now += 1000
  const answers = { of: ID, ofKind: 'exemplar', to: 'maintained', on: '2026-11-20' }
  await save(phone.here, { kind: 'step', id: 'step-duy-tri-1', answers, isNew: true })
  await drawOn(phone.here, `/exemplar/${ID}`, screens)

  await screen.findByRole('button', { name: 'Thêm chỉ số' })
  expect((await phone.shown('exemplar', ID))?.state).toBe('maintained')
  expect(screen.queryByRole('link', { name: SPREAD })).toBeNull()
  cleanup()
  // Nor by its address: what is begun there is an exemplar of its own.
  await drawOn(phone.here, `/exemplar/new?parent=${ID}`, screens)
  expect((await screen.findByLabelText<HTMLInputElement>('Tên mô hình')).value).toBe('')
  expect(screen.queryByText(/^Nhân rộng từ/)).toBeNull()
})

async function halfTyped({ here }: APhone) {
  const record = assessedId(ID, 'self', 'cl-model-1', 'B2')
  const draft = {
    id: `answer:${record}:points`,
    kind: 'exemplar-answer',
    values: { points: '7,5' },
  }
  await keepDraft(here, draft)
  return record
}

test('half-typed words of a side whose stage went by are saved where the exemplar is read', async () => {
  const phone = await anExemplarIn('under_review')
  const record = await halfTyped(phone)
  await drawOn(phone.here, `/exemplar/${ID}`, screens)
  await screen.findByText(/^Đang ghi dở · B2/)

  await press('Lưu vào câu trả lời')
  await waitFor(() => expect(screen.queryByText(/^Đang ghi dở/)).toBeNull())
  expect((await phone.shown('exemplar-answer', record))?.version.fields).toMatchObject({
    of: ID,
    by: 'self',
    item: 'B2',
    points: '7.5',
  })
})

test('an assessment is gone on with where words are half typed', async () => {
  const phone = await anExemplarIn('running')
  await halfTyped(phone)
  await drawOn(phone.here, `/exemplar/${ID}/answer?by=self`, screens)

  const points = await screen.findByLabelText<HTMLInputElement>(/^Điểm, tối đa/)
  expect(points.value).toBe('7,5')
})

test('what the commune refused counts neither in the assessment nor among the replicas', async () => {
  const phone = await anExemplarIn('recognised')
  await acceptAll(phone)
  const child = { ...anyExemplar, name: 'Pá Hốc học theo', parent: ID }
  await save(phone.here, { kind: 'exemplar', id: 'exemplar-pa-hoc', answers: child, isNew: true })
  const id = assessedId(ID, 'self', 'cl-model-1', 'B1')
  const own = { of: ID, by: 'self', checklist: 'cl-model-1', item: 'B1', on: '2026-11-20' }
  await save(phone.here, { kind: 'exemplar-answer', id, answers: { ...own, points: '13' } })
  await drawOn(phone.here, `/exemplar/${ID}`, screens)
  await screen.findByRole('link', { name: /Pá Hốc học theo/ })
  await screen.findByRole('heading', { name: /^Tự chấm/ })

  await refuseAll(phone, 'exemplar')
  await refuseAll(phone, 'exemplar-answer')
  await waitFor(() => expect(screen.queryByRole('link', { name: /Pá Hốc học theo/ })).toBeNull())
  await waitFor(() => expect(screen.queryByRole('heading', { name: /^Tự chấm/ })).toBeNull())
})

function Refused() {
  const { changes } = useWaiting()
  const change = changes.find(({ state }) => state === 'refused')
  return change ? <RefusedSheet change={change} open onClose={() => {}} /> : null
}

test.each([
  { state: 'self_assessed', by: 'self', past: 'under_review' },
  { state: 'under_review', by: 'team', past: 'not_recognised' },
] as const)(
  'a refused item of the side $by leads to its place while $state, and nowhere once $past',
  async ({ state, by, past }) => {
    const phone = await anExemplarIn(state)
    await acceptAll(phone)
    const id = assessedId(ID, by, 'cl-model-1', 'B1')
    const own = { of: ID, by, checklist: 'cl-model-1', item: 'B1', on: '2026-11-20', points: '13' }
    await save(phone.here, { kind: 'exemplar-answer', id, answers: own })
    await refuseAll(phone, 'exemplar-answer')
    await drawOn(phone.here, '/refused', { '/refused': <Refused /> })

    const fix = await screen.findByRole('link', { name: /^Sửa/ })
    expect(fix.getAttribute('href')).toBe(`/exemplar/${ID}/answer?by=${by}&at=cl-model-1.B1`)

    phone.clock.now += 1000
    const answers = { of: ID, ofKind: 'exemplar', to: past, on: '2026-11-20', words: 'Xong' }
    await save(phone.here, { kind: 'step', id: 'step-sau-do-1', answers, isNew: true })
    await waitFor(() => expect(screen.queryByRole('link', { name: /^Sửa/ })).toBeNull())
    screen.getByRole('button', { name: /^Bỏ/ })
  },
)

/** As the commune's answer would leave it: all that waits was taken. */
async function acceptAll({ db }: APhone) {
  const rows = await Promise.all(
    (['exemplar', 'exemplar-figure', 'step'] as const).map(async (kind) =>
      (await db.table<Shown>(kind).toArray()).map(({ id, version }, at): Based => {
        const { fields, stamps } = version
        return { stream: 'w1', kind, id, position: at + 1, fields, stamps, contested: {}, seal: '' }
      }),
    ),
  )
  await db.transaction('rw', tablesOfShowing(db), async () => {
    await db.outbox.clear()
    await db.base.bulkPut(rows.flat())
    await show(
      db,
      rows.flat().map(({ kind, id }) => [kind, id]),
    )
  })
}

/** As the commune's answer would leave it: what waits of a kind is refused. */
async function refuseAll({ db }: APhone, kind: KindName) {
  await db.transaction('rw', tablesOfShowing(db), async () => {
    const waiting = db.outbox.filter((each) => each.kind === kind)
    await waiting.modify({ state: 'refused', reason: 'not-valid' })
    const changes = await waiting.toArray()
    await show(
      db,
      changes.map(({ record }) => [kind, record]),
    )
  })
}
