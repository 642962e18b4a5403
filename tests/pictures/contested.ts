import type { Page } from 'playwright'

/**
 * Lets the feedback at this address look as if a colleague had set some of its fields at the same
 * time, for its picture only; `others` alone when nothing of it is this officer's own.
 */
export async function contest(page: Page, sides: 'mine' | 'others' = 'mine'): Promise<void> {
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const values = {
    topic: ['utilities', 'infrastructure'],
    receivedOn: ['2026-11-02', '2026-11-03'],
    content: ['+ Bà con đã vét hai lần.', '+ Trưởng thôn hẹn thứ Hai xem lại.'],
  }
  await page.evaluate(contestIn, { kind: 'feedback', id, isMine: sides === 'mine', values })
  await page.reload()
}

/** The same of an answer to an item: met with points, and not met. */
export async function contestAnswer(page: Page, id: string): Promise<void> {
  const values = { value: ['yes', 'no'], points: ['4.5', '0'] }
  await page.evaluate(contestIn, { kind: 'answer', id, isMine: true, values })
  await page.reload()
}

type Contest = {
  kind: string
  id: string
  isMine: boolean
  /** By field, mine and theirs; after a `+` stands what is said beyond what both say. */
  values: Record<string, string[]>
}

async function contestIn({ kind, id, isMine, values }: Contest): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  type Person = { id: string; name: string }
  type Row = { id: string; version: { fields: Record<string, unknown>; contested?: unknown } }
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name))
    if (db.objectStoreNames.contains(kind)) {
      const stores = db.transaction([kind, 'officer', 'own', 'base'], 'readwrite')
      const row: Row | undefined = await done(stores.objectStore(kind).get(id))
      const own = await done(stores.objectStore('own').get('own'))
      const me: Person = own.session.officer
      const officers: Row[] = await done(stores.objectStore('officer').getAll())
      const colleagues = officers
        .map((each): Person => ({ id: each.id, name: String(each.version.fields['name']) }))
        .filter((each) => each.id !== me.id)
      const [luc = me, third = me] = colleagues
      const first = isMine ? me : third
      if (row) {
        const { fields } = row.version
        const at = Date.parse('2026-11-18T07:40:00+07:00')
        const whole = (name: string, said = '') =>
          said.startsWith('+') ? `${String(fields[name])}${said.slice(1)}` : said
        row.version.contested = Object.fromEntries(
          Object.entries(values).map(([name, [mine, theirs]]) => [
            name,
            [
              {
                value: whole(name, theirs),
                stamp: `${at + 86_400_000}-aaaaaaaaab`,
                by: luc,
              },
              { value: whole(name, mine), stamp: `${at}-aaaaaaaaac`, by: first },
            ],
          ]),
        )
        Object.assign(row, { attention: 1 })
        stores.objectStore(kind).put(row)
        // Shown rows are worked out anew from what the commune sent.
        const base = await done(stores.objectStore('base').get([kind, id]))
        stores.objectStore('base').put({ ...base, contested: row.version.contested })
      }
    }
    db.close()
  }
}
