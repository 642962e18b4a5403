import * as z from 'zod/mini'

import {
  accountChange,
  accountRequest,
  accountSchema,
  accountsReply,
  changeSchema,
  codeReply,
  devicesReply,
  healthReply,
  historyReply,
  journalReply,
  passwordRequest,
  problemSchema,
  sessionReply,
  sessionRequest,
  syncReply,
  syncRequest,
} from '#protocol/api.ts'
import {
  confirmedReply,
  heldAct,
  heldReply,
  readersConfirmed,
  readersReply,
  sealReply,
  sealRequest,
} from '#protocol/record-acts.ts'

/** One address as programs are told of it. `takes` and `answers` are the schemas that check it. */
type Told = {
  summary: string
  takes?: z.ZodMiniType
  answers?: z.ZodMiniType
  status?: 200 | 201 | 204
  open?: true
}

/** Every address of the program, by method and path as its routes are written. */
export const told: Readonly<Record<string, Told>> = {
  'GET /api/health': { summary: 'Whether the server lives', answers: healthReply, open: true },
  'GET /api/openapi.json': { summary: 'This description', answers: z.looseObject({}), open: true },
  'POST /api/session': {
    summary: 'Sign in',
    takes: sessionRequest,
    answers: sessionReply,
    open: true,
  },
  'DELETE /api/session': { summary: 'Sign out', status: 204, open: true },
  'GET /api/me': { summary: 'Who is signed in, and on which phone', answers: sessionReply },
  'PUT /api/password': {
    summary: 'Choose the first password',
    takes: passwordRequest,
    answers: sessionReply,
  },
  'POST /api/sync': {
    summary: 'Push changes and pull rows; each change is judged by the schema `change`',
    takes: syncRequest,
    answers: syncReply,
  },
  'GET /api/records/:kind/:id/history': {
    summary: 'The changes of a record, newest first',
    answers: historyReply,
  },
  'POST /api/records/:kind/:id/seal': {
    summary: 'Take the words of some fields out by law',
    takes: sealRequest,
    answers: sealReply,
  },
  'GET /api/held': {
    summary: 'What others wrote and might not have taken',
    answers: heldReply,
  },
  'POST /api/held/:id': {
    summary: "Take it in its author's name, or drop it",
    takes: heldAct,
    status: 204,
  },
  'GET /api/readers': {
    summary: 'Records whose readers are to be confirmed since a restore without its journal',
    answers: readersReply,
  },
  'POST /api/readers': {
    summary: 'Confirm the readers that were shown: the records are served to them from now on',
    takes: readersConfirmed,
    answers: confirmedReply,
  },
  'GET /api/accounts': { summary: 'The accounts of the commune', answers: accountsReply },
  'POST /api/accounts': {
    summary: 'Make an account and its one-time code',
    takes: accountRequest,
    answers: codeReply,
  },
  'PATCH /api/accounts/:id': {
    summary: 'Change an account',
    takes: accountChange,
    answers: accountSchema,
  },
  'POST /api/accounts/:id/code': { summary: 'Make a new one-time code', answers: codeReply },
  'GET /api/devices': { summary: 'The phones of the commune', answers: devicesReply },
  'POST /api/devices/:id/revoke': { summary: 'End what a phone may do', status: 204 },
  'GET /api/journal': { summary: 'Sign-ins, refusals, changes of rights', answers: journalReply },
}

/** How this server is spoken to (OpenAPI 3.1), from the schemas that check it. */
export function openApi(version: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [route, each] of Object.entries(told)) {
    const [method = '', path = ''] = route.split(' ', 2)
    const written = path.replaceAll(/:([a-z]+)/g, '{$1}')
    paths[written] = { ...paths[written], [method.toLowerCase()]: operation(path, each) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Gần Dân', version },
    paths,
    components: {
      schemas: { change: jsonSchema(changeSchema, 'input') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'gan-dan' } },
    },
  }
}

function operation(path: string, { summary, takes, answers, status = 200, open }: Told) {
  const names = [...path.matchAll(/:([a-z]+)/g)].map(([, name]) => name)
  return {
    summary,
    parameters: names.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(takes ? { requestBody: { required: true, content: json(takes, 'input') } } : {}),
    responses: {
      [status]: { description: 'Done', ...(answers ? { content: json(answers, 'output') } : {}) },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: jsonSchema(problemSchema, 'output') } },
      },
    },
    security: open ? [] : [{ session: [] }],
  }
}

function json(schema: z.ZodMiniType, io: 'input' | 'output') {
  return { 'application/json': { schema: jsonSchema(schema, io) } }
}

function jsonSchema(schema: z.ZodMiniType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' })
}
