import { dayKinds } from '#domain/calendar.ts'
import { choice, day, flag, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Lịch nghỉ: one day that is not what its weekday says. */
export const holiday = defineRecord('holiday', {
  fields: {
    on: day(),
    type: choice(dayKinds),
    name: text(120),
    verified: flag(),
    basis: choice(['law', 'practice', 'default']),
    source: text(300),
  },
  indexes: ['on'],
  title: 'name',
})

export type Holiday = RecordOf<typeof holiday>
