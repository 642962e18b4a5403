import type { Issue, Values } from '#domain/record.ts'
import { type Matter, mayWork, type Rules } from '#domain/rules.ts'
import { answerRules } from '#records/answer/rules.ts'
import { isDecided } from '#records/exemplar/way.ts'

export const exemplarAnswerRules = {
  stream: 'work',
  may: mayWork,
  fixed: ['of', 'by', 'checklist', 'item'],
  idOf: ({ of, by, checklist, item }: Values) =>
    `${String(of)}-${String(by)}-${String(checklist)}-${String(item).toLowerCase()}`,
  partOf: (values: Values) => ({ kind: 'exemplar', id: String(values['of']) }),
  issuesInWhole: (whole: Matter): Issue[] =>
    isDecided(whole) ? [{ path: 'item', code: 'decided' }] : [],
  check: (values: Values): Issue[] => [
    ...answerRules.check(values),
    ...(values['by'] === undefined ? [{ path: 'by', code: 'missing' }] : []),
  ],
} satisfies Rules
