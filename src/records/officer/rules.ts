import type { Rules } from '#domain/rules.ts'

/** Officers are written by the server alone, when the admin keeps the accounts. */
export const officerRules = { stream: 'common', may: () => false } satisfies Rules
