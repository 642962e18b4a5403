/**
 * Who may do what on the server, written by hand and apart from its code. `server/rights.test.ts`
 * walks all of it; an address of the server that is missing here fails.
 */

/** Everybody there is: nobody signed in, the five roles, and one who has yet to set a password. */
export const everybody = [
  'none',
  'officer',
  'coordinator',
  'leader',
  'viewer',
  'admin',
  'newcomer',
] as const
export type Somebody = (typeof everybody)[number]

/** The statuses for everybody, in the order of `everybody`. */
type Statuses = readonly [number, number, number, number, number, number, number]

const open: Statuses = [200, 200, 200, 200, 200, 200, 200]
const signedIn: Statuses = [401, 200, 200, 200, 200, 200, 403]
const ofAdmin: Statuses = [401, 403, 403, 403, 403, 200, 403]
/** What is another commune's is not there, for whoever may use the address at all. */
const ofNoAdmin: Statuses = [401, 403, 403, 403, 403, 404, 403]

/**
 * Every address: what is asked of one's own commune, and what when it names something of another
 * commune (an account, a phone, a record, a stream, an entry of the journal).
 */
export const addresses: Readonly<Record<string, { own: Statuses; other: Statuses }>> = {
  'GET /api/health': { own: open, other: open },
  'GET /api/openapi.json': { own: open, other: open },

  // Signing in is for everybody; the other commune's account has another password.
  'POST /api/session': { own: open, other: [401, 401, 401, 401, 401, 401, 401] },
  'DELETE /api/session': {
    own: [204, 204, 204, 204, 204, 204, 204],
    other: [204, 204, 204, 204, 204, 204, 204],
  },
  'GET /api/me': {
    own: [401, 200, 200, 200, 200, 200, 200],
    other: [401, 200, 200, 200, 200, 200, 200],
  },
  'PUT /api/password': {
    own: [401, 403, 403, 403, 403, 403, 200],
    other: [401, 403, 403, 403, 403, 403, 200],
  },

  'POST /api/sync': { own: signedIn, other: signedIn },
  // A feedback: what a citizen said.
  'GET /api/records/:kind/:id/history': {
    own: [401, 200, 200, 200, 404, 404, 403],
    other: [401, 404, 404, 404, 404, 404, 403],
  },

  // A feedback of one's own commune, and one of another.
  'POST /api/records/:kind/:id/seal': {
    own: [401, 403, 403, 200, 403, 403, 403],
    other: [401, 403, 403, 404, 403, 403, 403],
  },
  'GET /api/held': { own: signedIn, other: signedIn },
  // What a viewer wrote and might not; the leader of the commune and those who work with citizens may take it.
  'POST /api/held/:id': {
    own: [401, 204, 204, 204, 404, 404, 403],
    other: [401, 404, 404, 404, 404, 404, 403],
  },

  // Whose readers a leader of the commune confirms since a restore without its journal.
  'GET /api/readers': {
    own: [401, 200, 200, 200, 403, 403, 403],
    other: [401, 200, 200, 200, 403, 403, 403],
  },
  'POST /api/readers': {
    own: [401, 404, 404, 200, 403, 403, 403],
    other: [401, 404, 404, 404, 403, 403, 403],
  },

  'GET /api/accounts': { own: ofAdmin, other: ofAdmin },
  // The other one asks for a unit of another commune.
  'POST /api/accounts': { own: ofAdmin, other: [401, 403, 403, 403, 403, 400, 403] },
  'PATCH /api/accounts/:id': { own: ofAdmin, other: ofNoAdmin },
  'POST /api/accounts/:id/code': { own: ofAdmin, other: ofNoAdmin },
  'GET /api/devices': { own: ofAdmin, other: ofAdmin },
  'POST /api/devices/:id/revoke': { own: [401, 403, 403, 403, 403, 204, 403], other: ofNoAdmin },
  'GET /api/journal': { own: ofAdmin, other: ofAdmin },
}

/** The streams each role is given by `POST /api/sync`, without the name of the commune. */
export const streams = {
  officer: ['common', 'commune'],
  coordinator: ['common', 'commune'],
  leader: ['common', 'commune'],
  viewer: ['common'],
  admin: ['common'],
} as const
export type Role = keyof typeof streams
export const everyRole = Object.keys(streams) as Role[]

/** What can be done to a record: one's own is one that oneself has written. */
export const deeds = [
  'add',
  'change',
  'remove own',
  'remove of another',
  'restore own',
  'restore of another',
] as const
export type Deed = (typeof deeds)[number]

type Deeds = Readonly<Record<Deed, readonly Role[]>>

const nobody: readonly Role[] = []
const workers: readonly Role[] = ['officer', 'coordinator', 'leader']

const keptByAdmin: Deeds = {
  add: ['admin'],
  change: ['admin'],
  'remove own': ['admin'],
  'remove of another': ['admin'],
  'restore own': ['admin'],
  'restore of another': ['admin'],
}
const planners: readonly Role[] = ['coordinator', 'leader']
const unitKeepers: readonly Role[] = ['coordinator', 'admin']
const keptByUnitKeepers: Deeds = {
  add: unitKeepers,
  change: unitKeepers,
  'remove own': unitKeepers,
  'remove of another': unitKeepers,
  'restore own': unitKeepers,
  'restore of another': unitKeepers,
}
const work: Deeds = {
  add: workers,
  change: workers,
  'remove own': workers,
  'remove of another': ['leader'],
  'restore own': workers,
  'restore of another': ['leader'],
}
const addedOnce: Deeds = {
  add: workers,
  change: nobody,
  'remove own': nobody,
  'remove of another': nobody,
  'restore own': nobody,
  'restore of another': nobody,
}
/** A version of a checklist: made once, and for everyone to read. */
const versioned: Deeds = { ...addedOnce, add: ['coordinator', 'admin'] }
/** A name kept back: another's is read by the leader alone, unless the matter is assigned to one. */
const keptBack: Deeds = {
  add: workers,
  change: ['leader'],
  'remove own': workers,
  'remove of another': ['leader'],
  'restore own': workers,
  'restore of another': ['leader'],
}
/** A denunciation nobody was named for: whoever sealed it reads it no more, the leader does. */
const sealed: Deeds = {
  add: workers,
  change: ['leader'],
  'remove own': ['leader'],
  'remove of another': ['leader'],
  'restore own': ['leader'],
  'restore of another': ['leader'],
}
const keptByPlanners: Deeds = {
  add: planners,
  change: planners,
  'remove own': planners,
  'remove of another': ['leader'],
  'restore own': planners,
  'restore of another': ['leader'],
}
/** What is asked of a task: nobody else changes it, and a leader decides. */
const askedOfLeaders: Deeds = { ...work, change: ['leader'] }
const keptByServer: Deeds = { ...addedOnce, add: nobody }

/** Which roles may do what to a record of each kind; everybody else is told `not-allowed`. */
export const rights: Readonly<Record<string, Deeds>> = {
  unit: keptByUnitKeepers,
  holiday: keptByAdmin,
  officer: keptByServer,
  feedback: work,
  denunciation: sealed,
  task: work,
  citizen: keptBack,
  exemplar: work,
  'exemplar-note': addedOnce,
  'exemplar-figure': work,
  'exemplar-answer': work,
  dialogue: work,
  opinion: work,
  conclusion: work,
  checklist: versioned,
  visit: work,
  answer: work,
  finding: work,
  signature: addedOnce,
  step: addedOnce,
  progress: addedOnce,
  plan: keptByPlanners,
  occurrence: work,
  'change-request': askedOfLeaders,
  target: keptByPlanners,
  figure: work,
  assignment: keptByPlanners,
}

/** The people of a commune as they stand to a record that is not for all who work there. */
export const people = [
  'writer',
  'named',
  'colleague',
  'coordinator',
  'leader',
  'viewer',
  'admin',
] as const
export type Person = (typeof people)[number]

/**
 * Who reads a record that is not for all who work with citizens, and all that belongs to it; for
 * everybody else it is not there, and what he sends of it is `not-allowed`. `named` is the officer
 * that the matter was assigned to, that it is about, or who handles it.
 */
export const readers: Readonly<Record<string, readonly Person[]>> = {
  'a name kept back': ['writer', 'named', 'leader'],
  'a name kept back in a matter about an officer': ['writer', 'leader'],
  'a name kept back in a matter about a leader': ['writer', 'named'],
  'a matter about an officer': ['writer', 'colleague', 'coordinator', 'leader'],
  'a step of a matter about an officer': ['writer', 'colleague', 'coordinator', 'leader'],
  'a matter about a leader': ['writer', 'named', 'colleague', 'coordinator'],
  'a denunciation': ['named', 'leader'],
  'a step of a denunciation': ['named', 'leader'],
  'a denunciation against a leader': ['named'],
}

/**
 * The same after a restore without the journal beside the database: who confirms the readers of
 * such a record, and who alone reads it until then.
 */
export const unconfirmed: Readonly<
  Record<string, { confirms: readonly Person[]; reads: readonly Person[] }>
> = {
  'a name kept back': { confirms: ['leader'], reads: ['leader'] },
  'a name kept back in a matter about an officer': { confirms: ['leader'], reads: ['leader'] },
  'a name kept back in a matter about a leader': { confirms: ['coordinator'], reads: [] },
  'a matter about an officer': { confirms: ['leader'], reads: ['leader'] },
  'a step of a matter about an officer': { confirms: ['leader'], reads: ['leader'] },
  'a matter about a leader': { confirms: ['coordinator'], reads: [] },
  'a denunciation': { confirms: ['leader'], reads: ['leader'] },
  'a step of a denunciation': { confirms: ['leader'], reads: ['leader'] },
  'a denunciation against a leader': { confirms: ['named'], reads: [] },
}

/** Fields that not everybody may set who may change the record, and who may. */
export const setBy: Readonly<Record<string, Readonly<Record<string, readonly Role[]>>>> = {
  unit: {
    isRemote: ['admin'],
    remoteBasis: ['admin'],
    dialoguesPerYear: ['admin'],
    dialoguesFrom: ['admin'],
    dialoguesBasis: ['admin'],
  },
}

/** What such a field said before, and what somebody would have it say. */
export const saidBefore: Readonly<Record<string, unknown>> = {
  isRemote: true,
  remoteBasis: 'QĐ 14',
  dialoguesPerYear: 3,
  dialoguesFrom: '2026-01-01',
  dialoguesBasis: 'QC 4',
}
export const wouldSay: Readonly<Record<string, unknown>> = {
  isRemote: null,
  remoteBasis: 'QĐ 15',
  dialoguesPerYear: 1,
  dialoguesFrom: '2026-06-01',
  dialoguesBasis: 'QC 5',
}
