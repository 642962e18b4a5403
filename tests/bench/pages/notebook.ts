import { openAccount } from '#data/sign-in.ts'
import { type Database, databaseNameOf, openDatabase } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import { idsFrom } from '#data/new-id.ts'
import { type SessionReply, sessionReply } from '#protocol/api.ts'

const officer = {
  id: 'nguoi-ghi-mot',
  name: 'Lò Thị Hạnh',
  position: 'Công chức',
  roles: ['officer' as const],
  commune: { id: 'suoi', name: 'Xã Suối Ngần', province: 'Tỉnh Đà Sơn' },
}

/** The notebook of an officer without any server, made anew. */
export async function openAlone(name: string): Promise<Here> {
  const session: SessionReply = {
    device: 'may-mot',
    letter: 'A',
    officer: { ...officer, id: name },
    protocol: 1,
    now: Date.now(),
  }
  await openAccount(name, session, Date.now())
  return asHere(session)
}

/** Signs in on the server of this page, and opens the notebook there is. */
export async function signIn(login: string, password: string): Promise<Here> {
  const reply = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gan-dan': '1' },
    body: JSON.stringify({ name: login, password }),
  })
  const session = sessionReply.parse(await reply.json())
  await openAccount(login, session, Date.now())
  return asHere(session)
}

function asHere({ officer: { id, roles, commune } }: SessionReply): Here {
  return {
    db: openDatabase(databaseNameOf(id)),
    officer: { id, commune: commune.id, roles },
    now: Date.now,
    newId: idsFrom((count) => crypto.getRandomValues(new Uint8Array(count))),
    askHistory: () => Promise.resolve(undefined),
  }
}

/** The rows of the server as the notebook has them, without what only the phone knows. */
export async function rowsIn(db: Database): Promise<unknown[]> {
  const rows = await db.base.toArray()
  return rows.map(({ weight: _weight, unconfirmed: _unconfirmed, ...row }) => row)
}
