import { own } from '#domain/fields.ts'
import { defineRecord } from '#domain/record.ts'
import { answer } from '#records/answer/record.ts'

const { evidence: _evidence, ...said } = answer.fields

/**
 * Câu chấm mô hình: what one item of the checklist of exemplars was answered with, by whoever
 * holds the exemplar or by those who review it. There is one record for each item and side,
 * whoever answers it: two officers who answer it at once meet in it.
 */
export const exemplarAnswer = defineRecord('exemplar-answer', {
  fields: { ...said, by: own(/^(self|team)$/) },
  indexes: ['of'],
  asOne: ['value', 'points', 'number', 'words'],
  title: 'item',
})
