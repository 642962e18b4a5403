import 'fake-indexeddb/auto'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { choose } from '#data/choose.ts'
import type { Shown } from '#data/db.ts'
import { save } from '#data/save.ts'
import { questionsOf } from '#data/standing.ts'
import { type Item, type Said, saysOf, standingOf } from '#domain/checklist/checklist.ts'
import { pointsIn } from '#domain/checklist/score.ts'
import type { Values } from '#domain/record.ts'
import { answerId, saidIn } from '#records/answer/said.ts'
import { answeredBy, mayBeScored, scoredIn, takenBack, typedIn } from '#records/answer/whole.ts'
import { saveSaid } from '#records/visit/item-answer.tsx'

import { type APhone, aWorld } from '../world/world.ts'
import { plan, QCDC } from './visit-acts.ts'

/** What an officer may do at an item, as the screen does it with what stands there. */
type Act = { pick: string } | { type: string } | { score: string } | { back: true }

const items: Item[] = [
  { id: 'A1', text: 'đạt hay chưa', answer: 'yes_no', maxPoints: 0 },
  { id: 'A2', text: 'đạt, chưa, không có', answer: 'yes_no_na', maxPoints: 0 },
  { id: 'A3', text: 'có điểm nữa', answer: 'yes_no_na', maxPoints: 5 },
  { id: 'A4', text: 'chấm điểm', answer: 'score', maxPoints: 5 },
  { id: 'A5', text: 'một số', answer: 'number', maxPoints: 0 },
  { id: 'A6', text: 'chữ', answer: 'text', maxPoints: 0 },
]

/** The acts that the screen of an item offers. */
function actsOf({ answer, maxPoints }: Item): fc.Arbitrary<Act> {
  const picks: string[] = answer === 'yes_no' ? ['yes', 'no'] : ['na']
  if (answer === 'yes_no_na') picks.push('yes', 'no')
  const typed = { number: ['4', '5', '11', ''], text: ['đã xem', 'chưa đủ', ''] }
  const texts = answer === 'number' || answer === 'text' ? typed[answer] : []
  const points = maxPoints > 0 ? ['0', '3', '4.5'] : []
  const acts: Act[] = [
    ...[...picks, ...picks].map((pick) => ({ pick })),
    ...texts.map((type) => ({ type })),
    ...points.map((score) => ({ score })),
    { back: true },
  ]
  return fc.constantFrom(...acts)
}

const tries = fc.constantFrom(...items).chain((item) => {
  const some = (minLength: number) => fc.array(actsOf(item), { minLength, maxLength: 2 })
  const acts = { before: some(0), one: some(1), other: some(1) }
  return fc.record({ item: fc.constant(item), takesOne: fc.boolean(), ...acts })
})

const OF = 'visit-thcs'
const idOf = (nth: number) => `${OF}-${nth}`

/** What the screen would save of an act; nothing where it does not offer it, or would save nothing. */
function answersOf(item: Item, said: Said, done: Act): Values | undefined {
  const { value } = saysOf(item, said)
  const isOpen = standingOf(item, said) === 'open'
  if ('pick' in done) return done.pick === value ? undefined : answeredBy(item, done.pick)
  if ('back' in done) return isOpen ? undefined : takenBack(item, said)
  if ('type' in done) return isOpen && done.type === '' ? undefined : typedIn(item, done.type)
  return mayBeScored(item, value) ? scoredIn(item, done.score, value) : undefined
}

async function act(phone: APhone, visit: string, item: Item, done: Act) {
  phone.clock.now += 1000
  const id = answerId(visit, QCDC, item.id)
  const row = await phone.shown('answer', id)
  const answers = answersOf(item, saidIn(row?.version.fields ?? {}), done)
  if (!answers) return
  const whole = row ? {} : { of: visit, checklist: QCDC, item: item.id, on: '2026-12-05' }
  await saveSaid(phone.here, { kind: 'answer', id, answers: { ...whole, ...answers } })
}

/** What stands at an item on a phone, and what it counts. */
async function meaning(phone: APhone, visit: string, item: Item) {
  const row = await phone.shown('answer', answerId(visit, QCDC, item.id))
  const said = saidIn(row?.version.fields ?? {})
  const { number, words } = saysOf(item, said)
  return { standing: standingOf(item, said), points: pointsIn(item, said), number, words }
}

test('two officers who answer one item in any two ways without signal: alike it is one, otherwise contested, and each side can be chosen whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tries, { minLength: 60, maxLength: 60 }), async (all) => {
      const there = await aWorld()
      const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
      const cases = all.map((each, nth) => ({ ...each, visit: idOf(nth) }))
      await doAll(hanh, cases, 'before')
      for (const phone of [hanh, quang]) await phone.sync()
      const stood = await meanings(hanh, cases)
      await doAll(hanh, cases, 'one')
      await doAll(quang, cases, 'other')
      const sides = [await meanings(hanh, cases), await meanings(quang, cases)] as const
      for (const phone of [hanh, quang, hanh]) await phone.sync()

      const now = await meanings(hanh, cases)
      expect(await meanings(quang, cases)).toEqual(now)
      const rows = await Promise.all(
        cases.map(({ visit, item }) => hanh.shown('answer', answerId(visit, QCDC, item.id))),
      )
      const met = cases.map(({ item }, nth): Met => {
        const [before, mine, theirs] = [stood[nth], sides[0][nth], sides[1][nth]]
        return { item, row: rows[nth], before, mine, theirs, now: now[nth] }
      })
      for (const each of met) isAsItWasMeant(each)
      const contested = met.filter(({ row }) => row?.version.contested !== undefined)
      expect(contested.length).toBeGreaterThan(10)
      const otherwise = contested.filter(({ mine, theirs }) => mine?.standing !== theirs?.standing)
      expect(otherwise.length).toBeGreaterThan(5)

      // Whoever chooses one side in all that is asked has what that side said.
      hanh.clock.now += 5000
      const expected = await Promise.all(
        cases.map(async ({ takesOne }, nth) => {
          const { row, mine, theirs, now: stands } = met[nth]!
          if (row?.version.contested === undefined) return stands
          await chooseOf(hanh, row, takesOne ? hanh : quang)
          return takesOne ? mine : theirs
        }),
      )
      for (const phone of [hanh, quang]) await phone.sync()
      expect(await meanings(quang, cases)).toEqual(expected)
      expect(await quang.db.answer.where('attention').equals(1).count()).toBe(0)
    }),
    { numRuns: 1, endOnFailure: true },
  )
}, 120_000)

type Case = {
  visit: string
  item: Item
  before: Act[]
  one: Act[]
  other: Act[]
  takesOne: boolean
}

async function doAll(phone: APhone, cases: readonly Case[], when: 'before' | 'one' | 'other') {
  for (const each of cases) {
    if (when === 'before') await plan(phone, each.visit)
    for (const done of each[when]) await act(phone, each.visit, each.item, done)
  }
}

function meanings(phone: APhone, cases: readonly Case[]) {
  return Promise.all(cases.map(({ visit, item }) => meaning(phone, visit, item)))
}

type Meant = Awaited<ReturnType<typeof meaning>> | undefined
type Met = {
  item: Item
  row: Shown | undefined
  before: Meant
  mine: Meant
  theirs: Meant
  now: Meant
}

/** Alike it is one answer; where both changed it and differ, nobody's is settled for the other. */
function isAsItWasMeant({ item, row, before, mine, theirs, now }: Met) {
  if (!isUnlike(mine, theirs)) return expect([item, now]).toEqual([item, mine])
  if (!isUnlike(mine, before) || !isUnlike(theirs, before)) return
  expect([item, row?.version.contested]).not.toEqual([item, undefined])
}

function isUnlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other)
}

/** Chooses on a phone what one officer said: one question asks for all of it, and settles all. */
async function chooseOf(phone: APhone, { id, version }: Shown, { here: { officer } }: APhone) {
  const asked = questionsOf('answer', version, officer.id)
  expect([id, asked.length]).toEqual([id, 1])
  const chosen: Values = asked[0]?.options.find(({ by }) => by.id === officer.id)?.answers ?? {}
  expect(Object.keys(chosen)).toEqual(expect.arrayContaining(Object.keys(version.contested ?? {})))
  await choose(phone.here, { kind: 'answer', id, chosen, view: version })
}

test('an answer from before, which names no way, is read as it was', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await plan(phone, OF)
  const id = answerId(OF, QCDC, 'A5')
  const older = { of: OF, checklist: QCDC, item: 'A5', on: '2026-12-05', number: '11' }
  await save(phone.here, { kind: 'answer', id, answers: older })
  const item = items.find((each) => each.id === 'A5')
  if (!item) throw new Error('There is no such item')
  expect(await meaning(phone, OF, item)).toMatchObject({ standing: 'said', number: '11' })
})
