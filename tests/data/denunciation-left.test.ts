import { expect, test } from 'vitest'

import { editDraftOf, keepDraft, openForEdit } from '#data/drafts.ts'
import { dropRefused } from '#data/refused.ts'
import { save } from '#data/save.ts'

import { anyDenunciation, PAPER, traces } from '../server/a-denunciation.ts'
import { type APhone, aWorld, everythingOn } from '../world/world.ts'

const ID = 'denunciationaaaa'
const NAMED = traces['phone'] ?? ''
const HALF = 'Viết lại chưa xong'

/** Seals one that the commune refuses, and begins to write it anew on some pages. */
async function refusedOn(phone: APhone, pages: readonly string[]) {
  const { here } = phone
  const answers = { ...anyDenunciation, summary: NAMED }
  await save(here, { kind: 'denunciation', id: ID, answers, isNew: true })
  await phone.sync()
  const opened = await openForEdit(here, 'denunciation', ID)
  for (const page of pages) {
    const draft = { id: `${editDraftOf(ID)}:${page}`, kind: 'denunciation' as const }
    const before = { ...opened?.values }
    const values = { ...answers, paperNo: HALF }
    await keepDraft(here, { ...draft, values, before, seen: opened?.seen ?? {} })
  }
  return opened
}

test('refused and dropped, what it was being mended with is gone with it', async () => {
  const life = await aWorld()
  const hanh = await life.phone('hanh')
  await refusedOn(hanh, ['pageaaaaaaaaaaaa'])
  const refused = await hanh.db.outbox.where('state').equals('refused').first()

  if (refused) await dropRefused(hanh.here, refused)

  for (const words of [NAMED, PAPER, HALF, ID])
    expect(await everythingOn(hanh)).not.toContain(words)
})

test('mended on one page, no other page leaves words of it behind its receipt', async () => {
  const life = await aWorld()
  const hanh = await life.phone('hanh')
  const opened = await refusedOn(hanh, ['pageaaaaaaaaaaaa', 'pagebbbbbbbbbbbb'])
  const draft = `${editDraftOf(ID)}:pageaaaaaaaaaaaa`

  await save(hanh.here, {
    kind: 'denunciation',
    id: ID,
    answers: anyDenunciation,
    draft,
    ...(opened && { opened }),
  })
  await hanh.sync()

  for (const words of [NAMED, PAPER, HALF, ID])
    expect(await everythingOn(hanh)).not.toContain(words)
})

test('sealed twice, by a second tap or on another page, it is one and nothing is left of it', async () => {
  const life = await aWorld()
  const hanh = await life.phone('hanh')
  const saving = { kind: 'denunciation', id: ID, answers: anyDenunciation, isNew: true } as const
  await save(hanh.here, saving)

  await expect(save(hanh.here, saving)).rejects.toThrow('on the phone already')
  await hanh.sync()

  expect(await everythingOn(hanh)).not.toContain(PAPER)
})
