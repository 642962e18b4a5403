import { type Day, isDay } from '#domain/day.ts'
import type { Issue } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import type { Folded, Move, Steps, Taken } from '#domain/steps.ts'

import { partlyWithdrawn, reassigned } from './handing.ts'

const anyone = ['officer', 'coordinator', 'leader'] as const

/** The person takes back what was said: nothing is left to answer. */
const retracted: Move = { to: 'retracted', by: anyone, may: ['documentNo', 'words'] }

const filed: Move = { to: 'filed', by: anyone, may: ['satisfied', 'documentNo', 'words'] }

/** The person is told; of what was told in writing, the day it was sent is asked. */
const told: Move = {
  to: 'told',
  by: anyone,
  may: ['means', 'satisfied', 'documentNo', 'words'],
  with: [{ ask: 'means', is: 'document', may: 'sentOn' }],
}

/**
 * The way of an observation or a recommendation. What cannot be answered in the days there are is
 * told to the person with a day on which it will be: telling so is what those days are for.
 *
 * Law: Luật Tiếp công dân 42/2013/QH13, Điều 26 và Điều 28 khoản 1.
 * Practice: quy trình tiếp nhận, phân loại, chuyển hoặc giải quyết, trả lời, báo cho dân, lưu.
 */
export const observationSteps: Steps = {
  first: 'received',
  states: [
    'received',
    'sorted',
    'settling',
    'reassigned',
    'more_time_told',
    'partly_withdrawn',
    'guided',
    'forwarded',
    'retracted',
    'answered',
    'told',
    'filed',
  ],
  moves: {
    received: [{ to: 'sorted', by: anyone, may: ['documentNo', 'words'] }, retracted],
    sorted: [
      {
        to: 'settling',
        by: anyone,
        must: ['toUnit'],
        may: ['toOfficer', 'leader', 'documentNo', 'words'],
      },
      { to: 'forwarded', by: anyone, must: ['toBody'], may: ['documentNo', 'words'] },
      { to: 'guided', by: anyone, must: ['toBody'], may: ['means', 'documentNo', 'words'] },
      retracted,
    ],
    settling: [
      {
        to: 'answered',
        by: anyone,
        must: ['means', 'words'],
        may: ['outcome', 'satisfied', 'documentNo'],
        among: {
          outcome: ['answered', 'noted', 'mediated', 'upheld', 'partly_upheld', 'dismissed'],
        },
      },
      {
        to: 'more_time_told',
        by: anyone,
        must: ['newOn'],
        may: ['means', 'documentNo', 'words'],
        stays: true,
        guard: isLater,
      },
      reassigned,
      partlyWithdrawn,
      retracted,
    ],
    forwarded: [told],
    guided: [filed],
    retracted: [filed],
    answered: [told, reassigned],
    told: [filed],
  },
}

/**
 * The way of what is said of the rules themselves: the commune has no say in them, writes it down,
 * passes it on and tells who said it.
 *
 * Law: Nghị định 20/2008/NĐ-CP, Điều 9.
 */
export const ruleFeedbackSteps: Steps = {
  first: 'received',
  states: ['received', 'forwarded', 'told', 'filed'],
  moves: {
    received: [{ to: 'forwarded', by: anyone, must: ['toBody', 'documentNo'], may: ['words'] }],
    forwarded: [told],
    told: [filed],
  },
}

/**
 * The day a person is told to wait for lies after the one on which that was said.
 *
 * Practice: giấy báo cần thêm thời gian ghi ngày sẽ trả lời.
 */
function isLater(_: Matter, { on, newOn }: Partial<Taken>): Issue | undefined {
  if (on === undefined || newOn === undefined || newOn > on) return undefined
  return { path: 'newOn', code: 'not_later' }
}

/**
 * By when a person is answered: in the law's days, or by the day for which they were told to wait
 * before the days until then were over. What is late stays late, whatever is promised afterwards.
 *
 * Law: Luật Tiếp công dân 42/2013/QH13, Điều 28 khoản 1.
 */
export function dueAfterWaiting(law: Day | undefined, acts: Folded['acts']): Day | undefined {
  const waits = acts.filter(({ to }) => to === 'more_time_told')
  return waits.reduce(
    (due, { on, newOn = '' }) => (due !== undefined && on <= due && isDay(newOn) ? newOn : due),
    law,
  )
}
