import { createHmac } from 'node:crypto'

import * as z from 'zod/mini'

import { StartTrouble } from './start-trouble.ts'

/** The first line of a backup: what it is of. */
export const headSchema = z.object({
  ganDan: z.literal('backup'),
  format: z.int(),
  version: z.string(),
  /** Milliseconds, when its reading began. */
  at: z.number(),
  epoch: z.string(),
  /** The migrations its database had, in their order. */
  migrations: z.array(z.string()),
  /** Tells whether a key is the one of its server. */
  key: z.string(),
})
export type BackupHead = z.output<typeof headSchema>

export const FORMAT = 1

/** A line between: one row as its table has it. */
export const rowSchema = z.object({
  table: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export type BackupRow = z.output<typeof rowSchema>['row']

/** The last line: how many rows of each table, and a hash over all lines before. */
export const endSchema = z.object({ counts: z.record(z.string(), z.int()), sha256: z.string() })

/** What is in a backup, and what it is of. */
export type Backup = { head: BackupHead; counts: Record<string, number>; sha256: string }

/** Why a backup cannot be made or read, in one sentence for whoever operates the server. */
export class BackupTrouble extends StartTrouble {}

/** Tells one key from another, and nothing of either. */
export function keyMark(secret: Uint8Array): string {
  return createHmac('sha256', secret).update('backup key').digest('base64url').slice(0, 16)
}
