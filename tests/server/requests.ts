import { A_PASSWORD } from './a-server.ts'
import { heldIdOf } from './held-id.ts'

/** What a request may name: things of one's own commune, or of another. */
export type Named = {
  login: string
  password: string
  account: string
  device: string
  feedback: string
  unit: string
  stream: string
  commune: string
  entry: number
  /** A record whose readers wait to be confirmed. */
  waiting: { id: string; mark: string }
}

export type Asked = { method: string; path: string; body?: unknown }
type Sender = { who: string; device: string }

/** A right request to every address, by its method and path as the server writes them. */
export const requests: Readonly<Record<string, (named: Named, sender: Sender) => Asked>> = {
  'GET /api/health': () => ({ method: 'GET', path: '/api/health' }),
  'GET /api/openapi.json': () => ({ method: 'GET', path: '/api/openapi.json' }),
  'POST /api/session': ({ login, password, device }) => ({
    method: 'POST',
    path: '/api/session',
    body: { name: login, password, device },
  }),
  'DELETE /api/session': () => ({ method: 'DELETE', path: '/api/session' }),
  'GET /api/me': () => ({ method: 'GET', path: '/api/me' }),
  'PUT /api/password': () => ({
    method: 'PUT',
    path: '/api/password',
    body: { password: A_PASSWORD },
  }),
  'POST /api/sync': ({ stream, feedback }, { device }) => ({
    method: 'POST',
    path: '/api/sync',
    body: {
      protocol: 1,
      device,
      epoch: null,
      cursors: { [stream]: '0.aaaaaaaaaa' },
      limit: 500,
      waiting: 1,
      changes: [
        {
          id: 'abcdefghij',
          kind: 'feedback',
          record: feedback,
          stamp: '1795140000000-abcdefghij',
          fields: { topic: 'land' },
          over: { topic: ['bbbbbbbbbb'] },
        },
      ],
    },
  }),
  'GET /api/records/:kind/:id/history': ({ feedback }) => ({
    method: 'GET',
    path: `/api/records/feedback/${feedback}/history?before=1000000`,
  }),
  'POST /api/records/:kind/:id/seal': ({ feedback }) => ({
    method: 'POST',
    path: `/api/records/feedback/${feedback}/seal`,
    body: { fields: ['content'], why: 'Theo yêu cầu của người dân' },
  }),
  'GET /api/held': () => ({ method: 'GET', path: '/api/held' }),
  'POST /api/held/:id': ({ commune }, { who }) => ({
    method: 'POST',
    path: `/api/held/${heldIdOf(commune, who)}`,
    body: { act: 'take' },
  }),
  'GET /api/readers': () => ({ method: 'GET', path: '/api/readers' }),
  'POST /api/readers': ({ waiting }) => ({
    method: 'POST',
    path: '/api/readers',
    body: { confirmed: [waiting] },
  }),
  'GET /api/accounts': () => ({ method: 'GET', path: '/api/accounts' }),
  'POST /api/accounts': ({ unit }, { who }) => ({
    method: 'POST',
    path: '/api/accounts',
    body: {
      login: `moi-${who}`,
      name: 'Người mới',
      position: 'Công chức',
      pronoun: 'chi',
      unit,
      roles: ['officer'],
    },
  }),
  'PATCH /api/accounts/:id': ({ account }, { who }) => ({
    method: 'PATCH',
    path: `/api/accounts/${account}`,
    body: { position: `Chức vụ do ${who}`, roles: ['officer', 'coordinator'], active: true },
  }),
  'POST /api/accounts/:id/code': ({ account }) => ({
    method: 'POST',
    path: `/api/accounts/${account}/code`,
    body: {},
  }),
  'GET /api/devices': () => ({ method: 'GET', path: '/api/devices' }),
  'POST /api/devices/:id/revoke': ({ device }) => ({
    method: 'POST',
    path: `/api/devices/${device}/revoke`,
    body: {},
  }),
  'GET /api/journal': ({ entry }) => ({ method: 'GET', path: `/api/journal?before=${entry}` }),
}
