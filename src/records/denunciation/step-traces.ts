import { traceIssues } from '#domain/denouncer/said.ts'
import type { Issue, Values } from '#domain/record.ts'
import { step } from '#records/step/record.ts'

/** Where the words of a step of a denunciation point to a person. */
export function stepTraces(values: Values): Issue[] {
  return traceIssues(step, values)
}
