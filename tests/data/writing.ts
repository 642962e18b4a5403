import { closeAccount, forgetAccount } from '#data/accounts.ts'
import { choose } from '#data/choose.ts'
import { type Based, ownOf } from '#data/db.ts'
import { deriveForVersion } from '#data/derived.ts'
import { dropDraft, keepDraft } from '#data/drafts.ts'
import { dropRefused, markExported } from '#data/refused.ts'
import { removeAccount } from '#data/remove-account.ts'
import { save, saveTogether } from '#data/save.ts'
import { fill } from '#data/second-copy.ts'
import { forgetRegained, takeSession } from '#data/session.ts'
import { openAccount } from '#data/sign-in.ts'
import type { SyncReply } from '#protocol/api.ts'
import { settle } from '#sync/settle.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { wakeOnce } from '../sync/a-schedule.ts'
import { type APhone, wordsOn } from '../world/world.ts'
import { another, ID, putContested, set, someone } from './contested-row.ts'

/** Makes a phone ready for an act, and answers the act. */
type Acting = (hanh: APhone) => Promise<() => Promise<unknown>>

const first = { kind: 'feedback', id: ID, answers: anyFeedback } as const
const draft = { id: ID, kind: 'feedback', values: anyFeedback }
const step = { of: ID, ofKind: 'feedback', to: 'classified', on: '2026-11-20' }

/** One feedback of the phone, known to the commune. */
async function logged(hanh: APhone) {
  await save(hanh.here, first)
  await hanh.sync()
}

async function refused(hanh: APhone) {
  await save(hanh.here, { ...first, answers: { ...anyFeedback, topic: undefined } })
  await hanh.sync()
  const [change] = await hanh.db.outbox.where('state').equals('refused').toArray()
  if (!change) throw new Error('The commune took what it should refuse')
  return change
}

/** Takes in a reply that brings nothing but what is named. */
async function takesIn(
  hanh: APhone,
  said: (own: Awaited<ReturnType<typeof ownOf>>) => Partial<SyncReply>,
) {
  const own = await ownOf(hanh.db)
  const { device } = own.session
  const asked = { device, epoch: own.epoch, cursors: own.cursors }
  const streams = Object.entries(own.cursors).map(([name, cursor]) => [name, { cursor, safe: 0 }])
  const nothing = { device, epoch: own.epoch ?? '', now: own.lastNow, more: false }
  const reply = {
    ...nothing,
    receipts: [],
    rows: [],
    streams: Object.fromEntries(streams),
    ...said(own),
  }
  const at = hanh.now()
  return () => settle(hanh.db, asked, reply, { sentAt: at, gotAt: at })
}

async function rowOf({ db }: APhone): Promise<Based> {
  const row = await db.base.get(['feedback', ID])
  if (!row) throw new Error('The commune has not brought the feedback back')
  return row
}

/** Every act by which something is written on a phone, by the file that writes. */
export const actsByFile: Record<string, Record<string, Acting>> = {
  'data/sign-in.ts': {
    'signs in':
      async ({ own, now }) =>
      () =>
        openAccount('hanh', own, now()),
  },
  'data/accounts.ts': {
    'signs out': async ({ own, now }) => {
      await openAccount('hanh', own, now())
      return closeAccount
    },
    'is forgotten': async ({ own, now }) => {
      await openAccount('hanh', own, now())
      return () => forgetAccount(own.officer.id)
    },
  },
  'data/derived.ts': {
    'counts due days anew': async (hanh) => {
      await logged(hanh)
      return () => deriveForVersion(hanh.db, 'another')
    },
  },
  'data/drafts.ts': {
    'drafts a form':
      async ({ here }) =>
      () =>
        keepDraft(here, draft),
    'drops a draft': async ({ here }) => {
      await keepDraft(here, draft)
      return () => dropDraft(here, ID)
    },
  },
  'data/join-acts.ts': {
    'mends one of a refused act': async (hanh) => {
      const other = { ...first, id: 'feedbackbbbbbbbb' }
      const wrong = { ...anyFeedback, topic: undefined }
      await saveTogether(hanh.here, [other, { ...first, answers: wrong }])
      await hanh.sync()
      return () => save(hanh.here, first)
    },
  },
  'sync/apart.ts': {
    'leaves nothing of a name kept back': async (hanh) => {
      const named = { ...anyFeedback, raisedBy: 'named', person: 'Bà Lò Thị Ẩn' }
      await save(hanh.here, { ...first, answers: named })
      await hanh.sync()
      const { values } = draft
      await keepDraft(hanh.here, { ...draft, id: `edit:${ID}:form`, before: values, seen: {} })
      const row = await rowOf(hanh)
      const { person: _, ...fields } = { ...row.fields, raisedBy: 'withheld', person: '' }
      return takesIn(hanh, () => ({ rows: [{ ...row, fields, position: row.position + 1 }] }))
    },
  },
  'data/redact.ts': {
    'takes words out by law': async (hanh) => {
      await logged(hanh)
      await keepDraft(hanh.here, draft)
      const row = await rowOf(hanh)
      const fields = { ...row.fields, content: 'đã niêm lại', sealed: { content: hanh.now() } }
      return takesIn(hanh, () => ({ rows: [{ ...row, fields, position: row.position + 1 }] }))
    },
  },
  'data/refused.ts': {
    'drops what was refused': async (hanh) => {
      const change = await refused(hanh)
      return () => dropRefused(hanh.here, change)
    },
    'marks what was handed out': async (hanh) => {
      const change = await refused(hanh)
      return () => markExported(hanh.here, [change])
    },
  },
  'data/remove-account.ts': {
    'removes an account': async ({ own, now }) => {
      await openAccount('hanh', own, now())
      return () => removeAccount(own.officer.id)
    },
  },
  'data/save.ts': {
    saves:
      async ({ here }) =>
      () =>
        save(here, first),
    'saves from a draft': async ({ here }) => {
      await keepDraft(here, draft)
      return () => save(here, { ...first, draft: ID })
    },
    'saves several as one': async ({ here }) => {
      const note = { kind: 'step', id: 'stepaaaaaaaaaaaa', answers: step } as const
      return () => saveTogether(here, [first, note])
    },
    chooses: async (hanh) => {
      await putContested(hanh.db, {
        content: [set('Mương cạn', someone, 1), set('Mương tắc', another, 2)],
      })
      const view = (await hanh.shown('feedback', ID))?.version
      if (!view) throw new Error('The contested feedback is not on the phone')
      return () =>
        choose(hanh.here, { kind: 'feedback', id: ID, chosen: { content: 'Mương cạn' }, view })
    },
  },
  'data/second-copy.ts': {
    'has back what the browser had lost': async ({ db, here }) => {
      await save(here, first)
      await keepDraft(here, draft)
      const alone = { outbox: await db.outbox.toArray(), drafts: await db.drafts.toArray() }
      await Promise.all([db.outbox.clear(), db.drafts.clear(), db.table('feedback').clear()])
      return () => fill(db, alone)
    },
  },
  'data/session.ts': {
    'is told that the notebook was lost':
      async ({ db }) =>
      () =>
        forgetRegained(db),
    'takes over rights': async (hanh) => {
      await logged(hanh)
      await save(hanh.here, { kind: 'feedback', id: ID, answers: { content: 'Cống đã thông' } })
      const officer = { ...hanh.own.officer, roles: ['viewer' as const] }
      return () => takeSession(hanh.db, { ...hanh.own, officer })
    },
  },
  'data/show.ts': {
    'shows what came': async (hanh) => {
      await logged(hanh)
      const row = await rowOf(hanh)
      const fields = { ...row.fields, content: 'Cống đã thông' }
      const act = await takesIn(hanh, () => ({
        rows: [{ ...row, fields, position: row.position + 1 }],
      }))
      return async () => {
        await act()
        if ((await wordsOn(hanh, 'feedback', ID)) === anyFeedback.content)
          throw new Error('Not shown')
      }
    },
  },
  'sync/settle.ts': { 'takes an answer in': async (hanh) => () => hanh.sync() },
  'sync/take-receipts.ts': {
    'takes receipts in': async (hanh) => {
      await save(hanh.here, first)
      return () => hanh.sync()
    },
    'takes a refusal in': async (hanh) => () => refused(hanh),
    'gives back what the commune lacks': async (hanh) => {
      await logged(hanh)
      await save(hanh.here, { kind: 'feedback', id: ID, answers: { content: 'Cống đã thông' } })
      const [change] = await hanh.db.outbox.where('state').equals('waiting').toArray()
      return takesIn(hanh, () => ({ receipts: [{ id: change?.id ?? '', refused: 'no-record' }] }))
    },
  },
  'sync/lift.ts': {
    'asks once more for what has not come': async (hanh) => {
      await logged(hanh)
      await hanh.db.outbox.toCollection().modify({ lies: 1 })
      await hanh.db.base.clear()
      return takesIn(hanh, () => ({}))
    },
  },
  'sync/take-rows.ts': {
    'takes rows in': async (hanh) => () => hanh.sync(),
    'takes out what has gone': async (hanh) => {
      await logged(hanh)
      const { stream, kind, id, position } = await rowOf(hanh)
      const gone = { stream, kind, id, position: position + 1, gone: true as const }
      return takesIn(hanh, () => ({ rows: [gone] }))
    },
  },
  'sync/purge.ts': {
    'loses its streams': async (hanh) => {
      await logged(hanh)
      await keepDraft(hanh.here, { ...draft, id: `edit:${ID}` })
      return takesIn(hanh, () => ({ streams: {} }))
    },
  },
  'sync/start-over.ts': {
    'starts over': async (hanh) => {
      await logged(hanh)
      return takesIn(hanh, () => ({ epoch: 'another' }))
    },
    'starts a stream over': async (hanh) => {
      await logged(hanh)
      const stream = (await rowOf(hanh)).stream
      const restart = { cursor: '0.aaaaaaaaaa', safe: 0, restart: true as const }
      return takesIn(hanh, () => ({ streams: { [stream]: restart } }))
    },
  },
  'sync/to-give.ts': {
    'gives a row back': async (hanh) => {
      await logged(hanh)
      await hanh.db.back.put(await rowOf(hanh))
      return () => hanh.sync()
    },
  },
  'sync/tidy.ts': {
    'lets go what is safe': async (hanh) => {
      await logged(hanh)
      hanh.clock.now += 40 * 86_400_000
      return takesIn(hanh, (own) => ({
        streams: Object.fromEntries(
          Object.entries(own.cursors).map(([name, cursor]) => [name, { cursor, safe: 1_000_000 }]),
        ),
      }))
    },
  },
  'sync/pick.ts': {
    'puts what failed alone behind': async (hanh) => {
      await save(hanh.here, first)
      hanh.weather = { status: 413 }
      return () => hanh.sync().catch(() => undefined)
    },
  },
  'sync/schedule.ts': {
    'notes since when there is no signal': async (hanh) => {
      hanh.weather = 'request-lost'
      return () => wakeOnce(hanh)
    },
  },
}
