import type { Page } from 'playwright'

/**
 * Lets the feedback at this address look as if a colleague had set some of its fields at the same
 * time, for its picture only; `others` alone when nothing of it is this officer's own.
 */
export async function contest(page: Page, sides: 'mine' | 'others' = 'mine'): Promise<void> {
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.evaluate(contestIn, { id, isMine: sides === 'mine' })
  await page.reload()
}

async function contestIn({ id, isMine }: { id: string; isMine: boolean }): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  type Person = { id: string; name: string }
  type Row = { id: string; version: { fields: Record<string, unknown>; contested?: unknown } }
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name))
    if (db.objectStoreNames.contains('feedback')) {
      const stores = db.transaction(['feedback', 'officer', 'own', 'base'], 'readwrite')
      const row: Row | undefined = await done(stores.objectStore('feedback').get(id))
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
        const said = String(fields['content'])
        const at = Date.parse('2026-11-18T07:40:00+07:00')
        const two = (mine: unknown, theirs: unknown) => [
          { value: theirs, stamp: `${at + 86_400_000}-aaaaaaaaab`, by: luc },
          { value: mine, stamp: `${at}-aaaaaaaaac`, by: first },
        ]
        row.version.contested = {
          topic: two('utilities', 'infrastructure'),
          receivedOn: two('2026-11-02', '2026-11-03'),
          content: two(
            `${said} Bà con đã vét hai lần.`,
            `${said} Trưởng thôn hẹn thứ Hai xem lại.`,
          ),
        }
        Object.assign(row, { attention: 1 })
        stores.objectStore('feedback').put(row)
        // Shown rows are worked out anew from what the commune sent.
        const base = await done(stores.objectStore('base').get(['feedback', id]))
        stores.objectStore('base').put({ ...base, contested: row.version.contested })
      }
    }
    db.close()
  }
}
