import { useLiveQuery } from 'dexie-react-hooks'

import type { Database, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import type { Dated } from '#data/lists.ts'
import { recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { isGone } from '#records/opinion/settling.tsx'
import { useAnyRow } from '#records/rows.tsx'
import type { Dialogue } from './record.ts'

/**
 * Lần trước đã hứa: what was promised to the same village at earlier dialogues and is not done.
 * What became a record of its own stands here as that one, with its own day.
 */
export function Promised({ shown }: { shown: Shown }) {
  const { db } = useHere()
  const own = useWords('dialogue')
  const row = useAnyRow()
  const { id, village, plannedOn } = recordOf<Dialogue>(shown)
  const on = shown.takesPlaceOn ?? plannedOn
  const isOver = shown.state === 'closed'
  const promised = useLiveQuery(
    async () => (isOver || !village ? [] : await promisedTo(db, village, { id, on })),
    [db, id, village, on, isOver],
  )
  if (!promised || promised.length === 0) return null
  return (
    <>
      <SectionHead title={own('sections.promised')} count={promised.length} />
      <RowList
        label={own('sections.promised')}
        items={promised}
        keyOf={(each) => each.shown.id}
        draw={(each) => <Row {...row(each.kind, each.shown)} />}
      />
    </>
  )
}

type This = { id: string; on: Day }

/** What a village was told at earlier dialogues and still waits for, the most pressing first. */
async function promisedTo(db: Database, village: string, dialogue: This): Promise<Dated[]> {
  const [opinions, conclusions] = await Promise.all([
    heardFrom(db, village),
    concludedWith(db, village),
  ])
  const said = await earlier(db, [...opinions, ...conclusions], dialogue)
  const waiting = said.map(async (each) => waitingOf(each, await workOf(db, each.shown)))
  return (await Promise.all(waiting))
    .flat()
    .toSorted((a, b) => (a.shown.dueOn < b.shown.dueOn ? -1 : 1))
}

/**
 * What is open of something said: the records it became, else itself. Where those are over and
 * nobody answered, it is itself what is waited for.
 */
function waitingOf(said: Dated, became: readonly Dated[]): Dated[] {
  const open = became.filter(({ shown }) => shown.list === 'open')
  if (open.length > 0) return open
  const isLeft = became.length > 0 && isLeftBy(said.shown, became)
  return isLeft || said.shown.list === 'open' ? [said] : []
}

/**
 * An opinion that became a record is answered by its own word or by that one's; a conclusion is
 * done with its task, unless that is gone.
 */
function isLeftBy({ state }: Shown, became: readonly Dated[]): boolean {
  if (state === 'turned') return true
  return state === 'tasked' && became.every(({ shown }) => isGone(shown))
}

async function heardFrom(db: Database, village: string): Promise<Dated[]> {
  const rows = await db.opinion.where('village').equals(village).toArray()
  return rows.map((shown) => ({ kind: 'opinion', shown }))
}

/** A conclusion is for the village its dialogue was held with. */
async function concludedWith(db: Database, village: string): Promise<Dated[]> {
  const held = await db.dialogue.where('village').equals(village).primaryKeys()
  const rows = await db.conclusion.where('of').anyOf(held).toArray()
  return rows.map((shown) => ({ kind: 'conclusion', shown }))
}

/** Those of earlier dialogues; what a removed dialogue promised is gone with it. */
async function earlier(db: Database, all: readonly Dated[], { id, on }: This): Promise<Dated[]> {
  const before = all.filter(({ shown: { list, version } }) => {
    const { of, on: day } = version.fields
    return list !== 'removed' && of !== id && String(day) <= on
  })
  const dialogues = await db.dialogue.bulkGet(before.map(({ shown }) => ofWhich(shown)))
  return before.filter((_, at) => dialogues[at]?.list !== 'removed')
}

function ofWhich({ version }: Shown): string {
  return String(version.fields['of'])
}

/** The records that something said at a dialogue became. */
async function workOf(db: Database, { version }: Shown): Promise<Dated[]> {
  const asked = (['feedback', 'task'] as const).map(async (kind): Promise<Dated[]> => {
    const id = version.fields[kind]
    const shown = typeof id === 'string' ? await db.table<Shown>(kind).get(id) : undefined
    return shown ? [{ kind, shown }] : []
  })
  return (await Promise.all(asked)).flat()
}
