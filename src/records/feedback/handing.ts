import type { Move } from '#domain/steps.ts'

const anyone = ['officer', 'coordinator', 'leader'] as const

/** Handed to another officer while it is under way: it stays where it stands. */
export const reassigned: Move = {
  to: 'reassigned',
  by: anyone,
  must: ['toOfficer'],
  may: ['toUnit', 'leader', 'documentNo', 'words'],
  stays: true,
}

/** Part of it was withdrawn: what is left goes on where it stands. */
export const partlyWithdrawn: Move = {
  to: 'partly_withdrawn',
  by: anyone,
  must: ['words'],
  may: ['documentNo'],
  stays: true,
}
