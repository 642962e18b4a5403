import { expect, test } from 'vitest'

import type { Pending } from '#data/db.ts'
import { pastOf } from '#data/edits.ts'
import type { HistoryReply } from '#protocol/api.ts'

const me = { id: 'officer-a', name: 'Lường Thị Hạnh' }
const luc = { id: 'officer-b', name: 'Nguyễn Văn Lực' }
const nameOf = (nth: number) => `aaaaaaaaa${'abcdefgh'[nth]}`

type Told = HistoryReply['changes'][number]

function told(nth: number, fields: Told['fields'], rest: Partial<Told> = {}): Told {
  const id = nameOf(nth)
  const stamp = `176360000000${nth}-${id}`
  return { id, stamp, position: nth, at: nth, by: luc, device: 'B', fields, ...rest }
}

function own(nth: number, fields: Pending['fields'], rest: Partial<Pending> = {}): Pending {
  const id = nameOf(nth)
  const place = { kind: 'feedback', record: 'feedbackaaaaaaaa', about: 'feedbackaaaaaaaa' }
  const stamp = `176360000000${nth}-${id}`
  return { seq: nth, id, ...place, stamp, fields, savedAt: nth, state: 'waiting', ...rest }
}

const over = (name: string, ...nths: number[]) => ({ over: { [name]: nths.map(nameOf) } })

test('a change tells what it replaced: the value its officer had in view, not the one before it in time', () => {
  const changes = [
    told(3, { content: 'C' }, over('content', 1)),
    told(2, { content: 'B' }, over('content', 1)),
    told(1, { content: 'A', topic: 'land' }),
  ]

  const { made, edits } = pastOf({ changes, more: false }, [], me)

  expect(made?.fields).toEqual({ content: 'A', topic: 'land' })
  expect(edits.map(({ before, fields }) => [before['content'], fields['content']])).toEqual([
    ['A', 'B'],
    ['A', 'C'],
  ])
})

test('a choice among two tells the later of those it settled', () => {
  const changes = [
    told(4, { content: 'B' }, over('content', 2, 3)),
    told(3, { content: 'C' }, over('content', 1)),
    told(2, { content: 'B' }, over('content', 1)),
    told(1, { content: 'A' }),
  ]

  const { edits } = pastOf({ changes, more: false }, [], me)

  expect(edits.at(-1)).toMatchObject({ before: { content: 'C' }, fields: { content: 'B' } })
})

test('own work without a receipt is told with its mark, once, and refused work is not told at all', () => {
  const changes = [told(2, { content: 'B' }, over('content', 1)), told(1, { content: 'A' })]
  const mine = [
    own(2, { content: 'B' }, { state: 'kept', ...over('content', 1) }),
    own(3, { content: 'C' }, over('content', 2)),
    own(4, { content: 'D' }, { state: 'refused' }),
  ]

  const { edits } = pastOf({ changes, more: false }, mine, me)

  expect(edits.map(({ id, by, isWaiting }) => [id, by.name, isWaiting])).toEqual([
    [nameOf(2), luc.name, false],
    [nameOf(3), me.name, true],
  ])
  expect(edits.at(-1)?.before).toEqual({ content: 'B' })
})

test('what lies on an older page is not guessed: no first change, no value replaced', () => {
  const { made, edits } = pastOf(
    { changes: [told(5, { content: 'E' }, over('content', 4))], more: true },
    [],
    me,
  )

  expect(made).toBeUndefined()
  expect(edits).toMatchObject([{ before: {} }])
})

test('without signal the record this phone made is told from its own first change', () => {
  const { made, edits } = pastOf(undefined, [own(1, { content: 'A' }, { first: true })], me)

  expect(made).toMatchObject({ fields: { content: 'A' }, isWaiting: true })
  expect(edits).toEqual([])
})

test('who took held work over, and what a phone gave back, is told', () => {
  const changes = [
    told(3, { content: 'C' }, { back: true, ...over('content', 2) }),
    told(2, { content: 'B' }, { heldFor: 'officer-leader', ...over('content', 1) }),
    told(1, { content: 'A' }),
  ]

  const { edits } = pastOf({ changes, more: false }, [], me)

  expect(edits).toMatchObject([{ heldFor: 'officer-leader', isBack: false }, { isBack: true }])
})
