import { createHash } from 'node:crypto'

import { expect, test } from 'vitest'
import * as z from 'zod/mini'

import {
  changeSchema,
  PROTOCOL,
  refusalSchema,
  rowSchema,
  syncReply,
  syncRequest,
} from '#protocol/api.ts'

/**
 * What the wire of each number looks like, for ever. A new look takes a new number, but for a member
 * that either side may leave out and the other may not know: `backedUpAt`, `alike`, `at` and `received` came so.
 */
const hashByProtocol: Record<number, string> = {
  1: 'd573954af3b799c8',
}

test('the wire changes only together with its number', () => {
  const schemas = [syncRequest, syncReply, changeSchema, rowSchema, refusalSchema]
  const words = JSON.stringify(schemas.map((schema) => z.toJSONSchema(schema)))

  expect(createHash('sha256').update(words).digest('hex').slice(0, 16)).toBe(
    hashByProtocol[PROTOCOL],
  )
})

test('members of an envelope that a side does not know are let through', () => {
  const request = {
    protocol: 1,
    device: 'd',
    epoch: null,
    cursors: {},
    changes: [],
    fromTheFuture: true,
  }

  expect(syncRequest.safeParse(request).success).toBe(true)
})

test('a row from a newer server keeps the fields and the kind this phone does not know', () => {
  const row = {
    stream: 'commune:suoi',
    kind: 'hotspot',
    id: 'hotspotaaaaaaaaa',
    position: 3,
    fields: { weather: { rain: true } },
    stamps: {},
    seal: '',
  }

  expect(rowSchema.parse(row)).toEqual(row)
})
