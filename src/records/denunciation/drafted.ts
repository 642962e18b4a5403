import type { Values } from '#domain/record.ts'

/** What a matter and a denunciation both say; all else of the one has no place in the other. */
const shared = ['receivedOn', 'topic', 'village', 'channel'] as const

/** What of a matter that is still written goes on as a denunciation: never who said it. */
export function denouncedFrom(values: Values): { kind: 'denunciation'; values: Values } {
  return { kind: 'denunciation', values: { ...sharedOf(values), summary: values['content'] } }
}

/** What of a denunciation that is still written goes on as a matter of another type. */
export function feedbackFrom(values: Values, type: string): { kind: 'feedback'; values: Values } {
  return { kind: 'feedback', values: { ...sharedOf(values), content: values['summary'], type } }
}

function sharedOf(values: Values): Values {
  const said = shared.filter((name) => values[name] !== undefined && values[name] !== null)
  return Object.fromEntries(said.map((name) => [name, values[name]]))
}
