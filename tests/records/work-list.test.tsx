// @vitest-environment happy-dom
import { cleanup, configure, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import { stampOf } from '#protocol/stamp.ts'
import { Component as Denunciations } from '#records/denunciation/list.tsx'
import { Component as Dialogues } from '#records/dialogue/list.tsx'
import { Component as Feedback } from '#records/feedback/list.tsx'

import { anyFeedback } from '../server/a-commune.ts'
import { anyDenunciation } from '../server/a-denunciation.ts'
import { type APhone, aWorld } from '../world/world.ts'
import { anyDialogue } from './dialogue/a-dialogue.ts'
import { drawOn } from './drawn-on.tsx'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 })

async function plan({ here }: APhone, id: string, more: object) {
  const answers = { ...anyDialogue, title: id, ...more }
  await save(here, { kind: 'dialogue', id, answers, isNew: true })
}

/** Puts denunciations on a phone, as the commune has them. */
async function sealed({ db }: APhone, topics: Readonly<Record<string, string>>) {
  await db.transaction('rw', tablesOfShowing(db), async () => {
    const made = Object.entries(topics).map(([id, topic], at) => {
      const fields = {
        ...anyDenunciation,
        topic,
        author: 'account-hanh',
        registerNo: `T-${at + 1}`,
      }
      const stamp = stampOf(1_763_600_000_000, 'aaaaaaaaaa')
      const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, stamp]))
      return { stream: 's', kind: 'denunciation', id, position: at + 1, fields, stamps, seal: '' }
    })
    await db.base.bulkPut(made)
    await show(
      db,
      made.map(({ id }) => ['denunciation', id]),
    )
  })
}

/** What each view of the list says it holds. */
async function counts() {
  const radios = await screen.findAllByRole('radio', { name: /^(Đang mở|Sắp hạn|Quá hạn|Đã xong)/ })
  return radios.map((radio) => radio.closest('label')?.textContent?.replace(/\D/g, ''))
}

function rowTitles() {
  return screen.getAllByRole('listitem').map((row) => row.textContent ?? '')
}

test('dialogues are narrowed by their regime; what is late comes first, and counts are what is shown', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await plan(phone, 'dialogue-later', { regime: 'pc_people', plannedOn: '2027-01-20' })
  await plan(phone, 'dialogue-late', { regime: 'pc_people', plannedOn: '2026-11-02' })
  await plan(phone, 'dialogue-party', { regime: 'party_head', plannedOn: '2026-12-20' })
  await drawOn(phone.here, '/dialogue?regime=pc_people', { '/dialogue': <Dialogues /> })

  await screen.findByText('dialogue-late')
  expect(await counts()).toEqual(['2', '0', '1', '0'])
  expect(rowTitles().map((row) => /dialogue-[a-z]+/.exec(row)?.[0])).toEqual([
    'dialogue-late',
    'dialogue-later',
  ])
})

test('denunciations are narrowed by their field, and counts are what is shown', async () => {
  const phone = await (await aWorld()).phone('tuyen')
  await sealed(phone, { denunciationaaaa: 'land', denunciationbbbb: 'health' })
  await drawOn(phone.here, '/denunciation?topic=land', { '/denunciation': <Denunciations /> })

  await screen.findByText(/T-1/)
  expect((await counts())[0]).toBe('1')
  expect(rowTitles()).toHaveLength(1)
})

/** When each was received: the last day of one is over, that of two is still to come. */
const receivedOn = { late: '2026-11-02', next: '2026-11-12', later: '2026-11-19' }

test.each([
  { logged: ['late', 'later', 'next'] },
  { logged: ['later', 'next', 'late'] },
  { logged: ['next', 'late', 'later'] },
] as const)(
  'feedback that is late stands first, then what is due next, logged as $logged',
  async ({ logged }) => {
    const { here } = await (await aWorld()).phone('hanh')
    for (const name of logged) {
      const answers = { ...anyFeedback, content: name, receivedOn: receivedOn[name] }
      await save(here, { kind: 'feedback', id: `feedback-${name}`, answers, isNew: true })
    }
    await drawOn(here, '/feedback', { '/feedback': <Feedback /> })

    await screen.findByText('later')
    expect(await counts()).toEqual(['3', '0', '1', '0'])
    expect(rowTitles().map((row) => /late(r)?|next/.exec(row)?.[0])).toEqual([
      'late',
      'next',
      'later',
    ])
  },
)
