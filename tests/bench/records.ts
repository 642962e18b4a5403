/** A record as an officer wrote it, before anybody stores it. */
export type Written = { kind: string; id: string; fields: Record<string, unknown> }

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const WORDS =
  'đường thôn bản nước sạch cầu suối trạm điện mưa lũ sạt lở nhà văn hóa trường học bà con kiến nghị phản ánh xã cán bộ tổ hòa giải ruộng mương thủy lợi vay vốn chợ phiên rác thải đèn chiếu sáng hộ nghèo thẻ bảo hiểm y tế đất rừng ranh giới mốc lấn chiếm sửa chữa kinh phí đóng góp ngày công hội phụ nữ thanh niên già làng trưởng bản chăn nuôi dịch bệnh trâu bò cây giống phân bón giá'.split(
    ' ',
  )
const TOPICS = ['infrastructure', 'utilities', 'land', 'environment', 'health', 'education']
const CHANNELS = ['at_home', 'village_meeting', 'dialogue', 'phone', 'reception']
const FIRST_DAY = Date.parse('2024-01-01')
const DAY_MS = 86_400_000
/** All of them are past: what was done or heard has no day to come. */
const DAYS = 700

/** Chance that is the same in every run: numbers from 0 to 1, by a seed. */
export function chanceOf(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A random name as the phone makes them, always the same for one seed. */
export function nameOf(seed: number, length: number): string {
  const chance = chanceOf(seed)
  return Array.from({ length }, () => LETTERS[Math.floor(chance() * 32)]).join('')
}

/**
 * The record of a number, about 1 KB as a row: of ten, six are feedback, two are tasks, and two
 * are progress notes on tasks that came before them.
 */
export function recordAt(at: number): Written {
  const place = at % 10
  if (place < 6) return { kind: 'feedback', id: idAt(at), fields: feedbackAt(at) }
  if (place < 8) return { kind: 'task', id: idAt(at), fields: taskAt(at) }
  return { kind: 'progress', id: idAt(at), fields: progressAt(at) }
}

/** The id of the record of a number. */
export function idAt(at: number): string {
  return nameOf(at + 1, 16)
}

function feedbackAt(at: number): Written['fields'] {
  const chance = chanceOf(at + 7)
  const pick = <T>(all: readonly T[]) => all[Math.floor(chance() * all.length)]
  return {
    type: chance() < 0.7 ? 'observation' : 'recommendation',
    content: wordsFrom(chance, 80),
    raisedBy: 'named',
    person: wordsFrom(chance, 3),
    phone: `09${String(Math.floor(chance() * 1e8)).padStart(8, '0')}`,
    village: nameOf(1 + Math.floor(chance() * 20), 16),
    topic: pick(TOPICS),
    channel: pick(CHANNELS),
    receivedOn: dayFrom(chance),
    tempNo: `A-${(at % 900_000) + 1}`,
  }
}

function taskAt(at: number): Written['fields'] {
  const chance = chanceOf(at + 7)
  return {
    content: wordsFrom(chance, 80),
    planTitle: wordsFrom(chance, 12),
    ordinal: String(at % 40),
    source: wordsFrom(chance, 10),
    leadUnit: nameOf(1 + Math.floor(chance() * 20), 16),
    assignee: nameOf(1 + Math.floor(chance() * 20), 16),
    dueOn: dayFrom(chance),
    difficulty: wordsFrom(chance, 20),
    tempNo: `A-${(at % 900_000) + 1}`,
  }
}

function progressAt(at: number): Written['fields'] {
  const chance = chanceOf(at + 7)
  return {
    of: idAt(at - 2),
    percent: Math.floor(chance() * 101),
    words: wordsFrom(chance, 120),
    on: dayFrom(chance),
  }
}

function wordsFrom(chance: () => number, count: number): string {
  return Array.from({ length: count }, () => WORDS[Math.floor(chance() * WORDS.length)]).join(' ')
}

function dayFrom(chance: () => number): string {
  return new Date(FIRST_DAY + Math.floor(chance() * DAYS) * DAY_MS).toISOString().slice(0, 10)
}
