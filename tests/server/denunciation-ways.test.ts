import { describe, expect, test } from 'vitest'

import type { Receipt } from '#protocol/api.ts'
import type { Change } from '#protocol/change.ts'
import { denunciationRules, standingOf } from '#records/denunciation/rules.ts'
import { stepTexts } from '#records/step/texts.ts'

import { outcomeOf, pathsOf, returns, said, targets, ways } from '../records/denunciation/ways.ts'
import { aChange, aLaterCommune, pullAll, START, type SyncingPhone } from './a-commune.ts'
import { aDenunciation } from './a-denunciation.ts'

const CHANGES_AT_ONCE = 150
const both = Object.keys(ways)
const HANDLER = 'account-quang'

type Life = { record: string; state: string; path: readonly string[]; tried: readonly string[] }

/** For each state, one on which all that leads nowhere is tried, and one for each step that is taken. */
function livesOf(against: string): Life[] {
  return [...pathsOf(against)].flatMap(([state, path]) => {
    const life = (name: string, tried: readonly string[]) => ({
      record: `case-${state}-${name}`.replaceAll('_', '-'),
      state,
      path,
      tried,
    })
    const open = ways[against]?.[state] ?? []
    const closed = targets.filter((to) => to === state || !open.includes(to))
    const taken = targets.filter((to) => !closed.includes(to))
    return [life('closed', closed), ...taken.map((to) => life(to, [to]))]
  })
}

function aStep(record: string, to: string, place: number): Change {
  return aChange({
    kind: 'step',
    record: `${record}-step-${place}`,
    at: START - 900 + place,
    first: true,
    fields: { of: record, ofKind: 'denunciation', on: '2026-12-01', to, ...said[to] },
  })
}

/** Sends any number of changes; answers what was said to each, in their order. */
async function pushAll(phone: SyncingPhone, changes: readonly Change[]): Promise<Receipt[]> {
  const receipts: Receipt[] = []
  for (let at = 0; at < changes.length; at += CHANGES_AT_ONCE) {
    receipts.push(...(await phone.push(...changes.slice(at, at + CHANGES_AT_ONCE))))
  }
  return receipts
}

/** A commune in which denunciations were sealed, each named to Quang. */
async function sealed(against: string, records: readonly string[]) {
  const { signIn } = await aLaterCommune()
  const fields = { against, handler: HANDLER }
  // Sealed before its steps.
  const made = records.map((record) => {
    const said = aDenunciation(fields, record).fields
    return aChange({ kind: 'denunciation', record, first: true, at: START - 1000, fields: said })
  })
  await pushAll(await signIn('hanh'), made)
  return { signIn, quang: await signIn('quang') }
}

describe.each(both)('against %s', (against) => {
  // One against a leader is read by who handles it alone.
  const readers = against === 'leadership' ? ['quang'] : ['quang', 'tuyen']

  test.each(readers)('every step is taken or refused, by %s', async (login) => {
    const lives = livesOf(against)
    const records = lives.map(({ record }) => record)
    const { signIn, quang } = await sealed(against, records)
    const reader = login === 'quang' ? quang : await signIn(login)
    const paths = lives.flatMap(({ record, path }) =>
      path.map((to, place) => aStep(record, to, place)),
    )
    await pushAll(quang, paths)
    const tried = lives.flatMap(({ record, path, tried: steps }) =>
      steps.map((to, place) => ({ to, step: aStep(record, to, path.length + place) })),
    )
    const receipts = await pushAll(
      reader,
      tried.map(({ step }) => step),
    )
    const { rows } = await pullAll(quang)

    const refused = tried.filter((_, place) => 'refused' in (receipts[place] ?? {}))
    const known = new Set(Object.values(ways[against] ?? {}).flat())
    expect(refused).toEqual(tried.filter(({ to }) => !known.has(to)))
    for (const { record, state, path, tried: steps } of lives) {
      const outcomes = steps.map((to) => outcomeOf(against, state, to))
      const now = standingOf({ against }, stepsOf(rows, record))
      const [to = ''] = steps
      const moved = returns.includes(to) ? path.at(-2) : to
      expect([record, now.state]).toEqual([record, outcomes[0] === 'moved' ? moved : state])
      const stuck = outcomes.filter((outcome) => outcome === 'stuck')
      expect([record, now.stuck.length]).toEqual([record, stuck.length])
    }
  })
})

/** The steps of a record among the rows that a phone pulled, as its rules read them. */
function stepsOf(rows: Awaited<ReturnType<typeof pullAll>>['rows'], record: string) {
  return rows.flatMap((row) => {
    if ('gone' in row || row.kind !== 'step' || row.fields['of'] !== record) return []
    return [{ kind: 'step', id: row.id, at: row.stamps['on'] ?? '', values: row.fields }]
  })
}

test.each(both)('no step of one against %s is taken by who does not read it', async (against) => {
  const { signIn } = await sealed(against, ['denunciation-1'])
  const others = ['hanh', 'tham', 'tinh', 'quantri', ...(against === 'leadership' ? ['tuyen'] : [])]
  const into = [...new Set(Object.values(ways[against] ?? {}).flat())]

  for (const login of others) {
    const steps = into.map((to, place) => ({
      ...aStep('denunciation-1', to, place),
      record: `step-${login}-${place}`,
    }))
    const receipts = await (await signIn(login)).push(...steps)
    for (const [place, receipt] of receipts.entries()) {
      expect([login, into[place], receipt]).toMatchObject([
        login,
        into[place],
        { refused: 'not-allowed' },
      ])
    }
  }
})

test.each(both)(
  'a step of one against %s that says too little is refused, by name',
  async (against) => {
    const { quang } = await sealed(against, ['denunciation-1'])
    const into = Object.values(denunciationRules.steps({ against }).moves).flat()
    // Filing and telling say more from some states alone, and the fold sees to that.
    const lacking = into.flatMap(({ to, must = [] }) => {
      const isOneOfMany = into.some(
        (each) => each.to === to && !must.every((name) => each.must?.includes(name)),
      )
      return isOneOfMany ? [] : must.map((name) => ({ to, name }))
    })

    expect(lacking.length).toBeGreaterThan(1)
    for (const [place, { to, name }] of lacking.entries()) {
      const step = aStep('denunciation-1', to, place)
      const fields = { ...step.fields, [name]: undefined }
      const [receipt] = await quang.push({ ...step, record: `step-lacking-${place}`, fields })
      expect([to, name, receipt]).toMatchObject([
        to,
        name,
        { refused: 'not-valid', issues: [{ path: name }] },
      ])
    }
  },
)

test('a denunciation is put off by one day at the least', async () => {
  const { quang } = await sealed('staff', ['denunciation-1'])
  const step = aStep('denunciation-1', 'extended', 1)
  const by = (extensionDays: number, nth: number) => ({
    ...aStep('denunciation-1', 'extended', nth),
    record: `step-put-off-${nth}`,
    fields: { ...step.fields, extensionDays },
  })
  const receipts = await quang.push(by(0, 1), by(-5, 2), by(1, 3))
  const refused = { refused: 'not-valid', issues: [{ path: 'extensionDays', code: 'too_small' }] }
  expect(receipts).toMatchObject([refused, refused, { position: expect.any(Number) as number }])
  expect(stepTexts.issues.extensionDays_too_small).toBe('Gia hạn ít nhất 1 ngày.')
})
