import type { Due } from '#domain/rules.ts'

import { feedbackTexts } from './texts.ts'

/** What a slip says of a matter: nothing that a citizen said, and nobody's name but the officer's. */
export type SlipFacts = {
  commune: string
  type: string
  topic: string
  /** The village it is about; the whole commune when none is named. */
  place: string | undefined
  /** The register's number, or the temporary one until the server has given it. */
  number: { registered: string } | { temporary: string }
  /** Days as they are printed: 20/11/2026. */
  receivedOn: string
  due: (Pick<Due, 'rule'> & { day: string }) | undefined
  officer: { name: string; position: string } | undefined
  /** Once a complaint is decided: within how many days the person may complain again. */
  againInDays?: number | undefined
}

export type SlipPaper = {
  head: string
  lines: { label: string; value: string; large?: boolean }[]
  steps: string[]
}

// A citizen reads it: Vietnamese, whatever language the officer's screens speak.
const words = {
  head: 'Phiếu hẹn',
  number: 'Số',
  temporary: '{{number}} (số tạm)',
  type: 'Loại',
  topic: 'Việc',
  place: 'Nơi',
  whole: 'Toàn xã',
  received: 'Ngày nhận',
  reply: 'Hẹn trả lời, chậm nhất',
  other: 'Hạn xử lý, chậm nhất',
  acceptance: 'Báo có thụ lý giải quyết hay không, chậm nhất',
  decision: 'Ra quyết định giải quyết, chậm nhất',
  order: 'Gửi quyết định cho người khiếu nại, chậm nhất',
  transfer: 'Chuyển đến cơ quan giải quyết, chậm nhất',
  officer: 'Cán bộ theo dõi',
  keep: 'Giữ phiếu này để hỏi kết quả.',
  tell: 'Khi hỏi, đọc số trên phiếu.',
  again:
    'Không đồng ý với quyết định thì được khiếu nại lần hai trong {{days}} ngày, kể từ ngày nhận quyết định.',
}
/** What is done by the day of a rule: nobody comes for a result on the day of something else. */
const labels: Readonly<Record<string, string>> = {
  'R-TCD-01': words.reply,
  'R-KN-01': words.acceptance,
  'R-KN-03a': words.decision,
  'R-KN-03b': words.decision,
  'R-KN-03c': words.decision,
  'R-KN-03d': words.decision,
  'R-KN-04': words.order,
  'R-KN-06': words.order,
  'R-PA-01': words.transfer,
}

/** Days on which nothing comes to the person who has the slip: others are told then. */
const notForHim: ReadonlySet<string | undefined> = new Set(['R-TCD-07'])

/** The slip of a matter. A denunciation has none: its paper stays with who keeps it. */
export function paperOf(facts: SlipFacts): SlipPaper | undefined {
  if (facts.type === 'denunciation') return undefined
  const { type: types, topic: topics } = feedbackTexts.choices
  const { due, officer, againInDays } = facts
  return {
    head: `${words.head} · ${facts.commune}`,
    lines: [
      { label: words.number, value: numberOf(facts.number), large: true },
      { label: words.type, value: wordOf(types, facts.type) },
      { label: words.topic, value: wordOf(topics, facts.topic) },
      { label: words.place, value: facts.place ?? words.whole },
      { label: words.received, value: facts.receivedOn },
      ...(due && !notForHim.has(due.rule) ? [{ label: labelOf(due.rule), value: due.day }] : []),
      ...(officer
        ? [{ label: words.officer, value: [officer.name, officer.position].join(', ') }]
        : []),
    ].filter(({ value }) => value !== ''),
    steps: [
      ...(againInDays ? [words.again.replace('{{days}}', String(againInDays))] : []),
      words.keep,
      words.tell,
    ],
  }
}

function labelOf(rule: string | undefined): string {
  // No rule gives the day: it was promised to the person.
  return rule === undefined ? words.reply : (labels[rule] ?? words.other)
}

/** The slip as plain words, to be sent by whatever the citizen uses. */
export function textOf({ head, lines, steps }: SlipPaper): string {
  return [head, ...lines.map(({ label, value }) => `${label}: ${value}`), ...steps].join('\n')
}

function numberOf(number: SlipFacts['number']): string {
  if ('registered' in number) return number.registered
  return words.temporary.replace('{{number}}', number.temporary)
}

/** A code that only a newer version knows has no word here, and is not printed. */
function wordOf(known: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(known, code) ? (known[code] ?? '') : ''
}
