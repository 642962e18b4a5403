import type { Values } from './record.ts'

/** A record that belongs to another one (a step, a progress note) as the rules of that one read it. */
export type Part = { kind: string; id: string; at: string; values: Values }
