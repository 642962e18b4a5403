import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  allInView,
  type Change,
  clampedStamp,
  isEqual,
  isRemoved,
  merge,
  NOBODY,
  NOTHING,
  type Replaced,
  type Said,
  standingOf,
  valuesInView,
  type Version,
} from '#protocol/change.ts'
import { idOf, nextStamp, stampOf } from '#protocol/stamp.ts'

const anyChangeId = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'), { minLength: 10, maxLength: 10 })
  .map((letters) => letters.join(''))

/** Changes of one record, each with words of its own, each replacing some of those made before it. */
const anyLog = fc
  .uniqueArray(
    fc.record({
      id: anyChangeId,
      ms: fc.nat(5),
      names: fc.uniqueArray(fc.constantFrom('content', 'village', 'removedAt'), { minLength: 1 }),
      sees: fc.array(fc.nat(20), { maxLength: 4 }),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ id, ms, names, sees }, at): Said => {
      const seen = sees.filter((each) => each < at).map((each) => all[each]?.id ?? '')
      return {
        stamp: stampOf(1_763_600_000_000 + ms, id),
        fields: Object.fromEntries(names.map((name) => [name, `${name} ${id}`])),
        over: Object.fromEntries(names.map((name) => [name, seen])),
      }
    }),
  )

function mergedInOrder(log: readonly Said[]): Version {
  const over = new Map<string, Set<string>>()
  return log.reduce<Version>((version, said) => {
    const next = merge(version, said, (name) => over.get(name) ?? new Set())
    for (const [name, ids] of Object.entries(said.over ?? {})) {
      over.set(name, new Set([...(over.get(name) ?? []), ...ids]))
    }
    return next
  }, NOTHING)
}

test('whatever order changes come in, the same values stand and the same one shows', () => {
  fc.assert(
    fc.property(anyLog, fc.infiniteStream(fc.nat()), (log, chance) => {
      const keyed = log.map((said) => ({ said, key: Number(chance.next().value) }))
      const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ said }) => said)

      const forth = withoutAuthors(mergedInOrder(log))

      expect(withoutAuthors(mergedInOrder(shuffled))).toEqual(forth)
    }),
    { numRuns: 1000 },
  )
})

/** What stands of each field, in its order. Removals have tests of their own: who saw what decides there. */
function withoutAuthors(version: Version) {
  return Object.keys(version.stamps)
    .filter((name) => name !== 'removedAt')
    .toSorted()
    .map((name) => [
      name,
      version.fields[name],
      ...standingOf(version, name).map(({ value, stamp }) => [value, stamp]),
    ])
}

test('a value stands until somebody who had it in view replaces it', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const version = mergedInOrder(log)
      for (const { stamp, fields } of log) {
        for (const [name, value] of Object.entries(fields)) {
          if (name === 'removedAt') continue
          const isReplaced = log.some(({ over }) => over?.[name]?.includes(idOf(stamp)))
          const stands = standingOf(version, name).some((each) => each.value === value)
          expect(stands).toBe(!isReplaced)
        }
      }
    }),
  )
})

test('a change that comes twice is there once', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      expect(withoutAuthors(mergedInOrder([...log, ...log]))).toEqual(
        withoutAuthors(mergedInOrder(log)),
      )
    }),
  )
})

test('equal values show as one, under the later stamp', () => {
  const a = { stamp: stampOf(7, 'aaaaaaaaaa'), fields: { content: 'như nhau' } }
  const b = { stamp: stampOf(9, 'bbbbbbbbbb'), fields: { content: 'như nhau' } }

  for (const [first, second] of [
    [a, b],
    [b, a],
  ] as const) {
    expect(merge(merge(NOTHING, first), second)).toEqual({
      fields: { content: 'như nhau' },
      stamps: { content: b.stamp },
      alike: { content: [{ as: b.stamp, stamp: a.stamp, by: NOBODY }] },
    })
  }
})

test('who goes back on what another said as well leaves the other’s standing, in any order', () => {
  const a = { stamp: stampOf(7, 'aaaaaaaaaa'), fields: { content: 'đạt' } }
  const b = { stamp: stampOf(9, 'bbbbbbbbbb'), fields: { content: 'đạt' } }
  const back = {
    stamp: stampOf(11, 'cccccccccc'),
    fields: { content: 'chưa' },
    over: { content: ['bbbbbbbbbb'] },
  }
  const replaced: Replaced = () => new Set(['bbbbbbbbbb'])

  for (const met of [
    [a, b, back].reduce((version, said) => merge(version, said), NOTHING),
    [b, back, a].reduce((version, said) => merge(version, said), NOTHING),
    [back, a, b].reduce((version, said) => merge(version, said, replaced), NOTHING),
  ]) {
    expect(met.contested?.['content']?.map(({ value }) => value)).toEqual(['chưa', 'đạt'])
    expect(met.alike).toBeUndefined()
  }
})

test('who had both in view replaces both', () => {
  const a = { stamp: stampOf(7, 'aaaaaaaaaa'), fields: { content: 'đạt' } }
  const b = { stamp: stampOf(9, 'bbbbbbbbbb'), fields: { content: 'đạt' } }
  const seen = merge(merge(NOTHING, a), b)
  const over = valuesInView(seen, ['content'])

  const met = merge(seen, { stamp: stampOf(11, 'cccccccccc'), fields: { content: 'chưa' }, over })

  expect(over).toEqual({ content: ['bbbbbbbbbb', 'aaaaaaaaaa'] })
  expect(met).toEqual({
    fields: { content: 'chưa' },
    stamps: { content: stampOf(11, 'cccccccccc') },
  })
})

test('who takes a record out without having seen an edit does not hide it, in either order', () => {
  const made = { stamp: stampOf(1, 'aaaaaaaaaa'), fields: { content: 'cũ' } }
  const edit = {
    stamp: stampOf(3, 'bbbbbbbbbb'),
    fields: { content: 'mới' },
    over: { content: ['aaaaaaaaaa'] },
  }
  const out = {
    stamp: stampOf(5, 'cccccccccc'),
    fields: { removedAt: 'x' },
    over: { removedAt: ['aaaaaaaaaa'] },
  }

  const editFirst = mergedInOrder([made, edit, out])

  const outFirst = mergedInOrder([made, out, edit])
  expect(standingOf(outFirst, 'removedAt').map(({ value }) => value)).toEqual(['x', null])
  expect(isRemoved(editFirst)).toBe(false)
  expect(standingOf(editFirst, 'removedAt').map(({ value }) => value)).toEqual(['x', null])

  const chosen = {
    stamp: stampOf(9, 'dddddddddd'),
    fields: { removedAt: 'y' },
    over: { removedAt: allInView(editFirst) },
  }
  expect(isRemoved(mergedInOrder([made, edit, out, chosen]))).toBe(true)
})

test('two changes of one millisecond have one order on every side', () => {
  const a = { stamp: stampOf(7, 'aaaaaaaaaa'), fields: { content: 'a' } }
  const b = { stamp: stampOf(7, 'bbbbbbbbbb'), fields: { content: 'b' } }

  expect(merge(merge(NOTHING, a), b).fields).toEqual({ content: 'b' })
  expect(merge(merge(NOTHING, b), a).fields).toEqual({ content: 'b' })
})

const NOW = 1_763_600_000_000
const change = (stamp: string, over: string[] = []): Change => ({
  id: stamp.slice(14),
  kind: 'feedback',
  record: 'feedback-one',
  stamp,
  fields: { content: 'mới' },
  over: { content: over },
})
const stored = {
  fields: { content: 'cũ' },
  stamps: { content: stampOf(NOW - 1000, 'aaaaaaaaaa') },
}

test('a clock years ahead is brought back to now', () => {
  expect(clampedStamp(stored, change(stampOf(NOW + 1e11, 'bbbbbbbbbb')), NOW)).toBe(
    stampOf(NOW, 'bbbbbbbbbb'),
  )
})

test('a clock eight years behind still replaces what its officer saw', () => {
  const late = change(stampOf(NOW - 2.5e11, 'bbbbbbbbbb'), ['aaaaaaaaaa'])

  const stamp = clampedStamp(stored, late, NOW)

  expect(merge(stored, { ...late, stamp }).fields).toEqual({ content: 'mới' })
})

test('a change from days without signal keeps its own time when it replaces nothing newer', () => {
  const stamp = stampOf(NOW - 3e8, 'bbbbbbbbbb')

  expect(clampedStamp(NOTHING, change(stamp), NOW)).toBe(stamp)
})

test('a new change is later than all it changes, even on a phone whose clock runs behind', () => {
  expect(nextStamp([stampOf(NOW, 'aaaaaaaaaa')], NOW - 5000, 'bbbbbbbbbb')).toBe(
    stampOf(NOW + 1, 'bbbbbbbbbb'),
  )
})

test('words typed in parts are the same as those the commune has composed', () => {
  expect(isEqual('Lời dân'.normalize('NFD'), 'Lời dân'.normalize('NFC'))).toBe(true)
  expect(isEqual('Lời dân', 'Lối dân')).toBe(false)
})

test('of words that were all replaced before, the latest taken stand alone', () => {
  const past = (id: string, ms: number, more: string[] = []): Said => ({
    stamp: stampOf(1_763_600_000_000 + ms, id),
    fields: { dueOn: id },
    over: { dueOn: [...more, id] },
  })
  const [one, other] = [past('aaaaaaaaaa', 1), past('bbbbbbbbbb', 2, ['cccccccccc'])]
  const first = merge(NOTHING, one)

  const both = merge(first, other, () => new Set(['aaaaaaaaaa']))

  expect(both.fields['dueOn']).toBe('bbbbbbbbbb')
  expect(both.contested).toBeUndefined()
})
