import type { Values } from '#domain/record.ts'
import type { Part } from '#domain/part.ts'

/** Why an officer asks a leader to take words out: codes, so that nobody writes the words once more. */
export const sealReasons = ['denunciation', 'reveals_person', 'secret_paper', 'other'] as const

/** When it was asked, and why: one value, which goes as a whole. */
export const sealAskedPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [a-z][a-z_]{2,39}$/

export function writeSealAsked(at: number, reason: string): string {
  return `${new Date(at).toISOString()} ${reason}`
}

/** What stands in a record as asked, read again. */
export function sealAskedIn({ sealAsked }: Values): { at: string; reason: string } | undefined {
  if (typeof sealAsked !== 'string') return undefined
  const [at = '', reason = ''] = sealAsked.split(' ')
  return { at, reason }
}

/** Whether it waits for a leader: nothing was taken out of the record or its steps since it was asked. */
export function waitsForSeal(values: Values, parts: readonly Part[]): boolean {
  const asked = sealAskedIn(values)
  if (!asked) return false
  const steps = parts.filter(({ kind }) => kind === 'step')
  const sealed = [values, ...steps.map((step) => step.values)].flatMap(momentsOf)
  return !sealed.some((at) => at > asked.at)
}

function momentsOf({ sealed }: Values): string[] {
  const moments = typeof sealed === 'object' && sealed !== null ? Object.values(sealed) : []
  return moments.filter((at) => typeof at === 'string')
}
