import type { Day } from '#domain/day.ts'
import type { AnswersOf } from '#domain/record.ts'
import type { plan } from '#records/plan/record.ts'

import { plan000 } from './plan-000.ts'
import { plan001 } from './plan-001.ts'
import { plan002 } from './plan-002.ts'
import { plan003 } from './plan-003.ts'
import { plan004 } from './plan-004.ts'
import type { OfficeId } from './units.ts'

/** One numbered paragraph of a plan: its words, and what the document says about it. */
export type PlanItem = {
  section: string
  content: string
  /** Who carries it out, as the document words it, the first one first. */
  leads?: readonly Wording[]
  /** Who works with them, as the document words it. */
  partners?: readonly Wording[]
  time?: 'Hàng năm'
  type?: 'report' | 'milestone'
  /** Tells apart what stands in the same section. */
  key?: string
  dueOn?: Day
  /** "trước ngày" of the document. */
  beforeOn?: Day
  /** The same of every year, as month and day. */
  yearlyOn?: string
  beforeYearly?: string
  /** So many days before it is due somebody is to be reminded. */
  remindDays?: number
  /** The year of the roadmap. */
  year?: string
  /** The section of the target that the document words like it. */
  target?: string
}

export type PlanDocument = {
  no: string
  title: string
  type: AnswersOf<typeof plan>['type']
  /** The scans of some documents show neither. */
  number?: string
  issuedOn?: Day
  issuer: string
  startOn?: Day
  endOn?: Day
  theme?: string
  basis: readonly string[]
  mustPlan?: readonly OfficeId[]
  /** The states it has gone through. */
  way?: readonly ('issued' | 'running')[]
  items: readonly PlanItem[]
}

/** The units of the founding documents, and which of the commune's own do that work here. */
const unitsByWording = {
  'Lãnh đạo Văn phòng': ['unit-van-phong'],
  'các phòng, ban, đơn vị trực thuộc': ['unit-kinh-te', 'unit-van-hoa', 'unit-mot-cua'],
  'Các phòng, ban, đơn vị liên quan': ['unit-kinh-te', 'unit-van-hoa', 'unit-mot-cua'],
  'Ban Tiếp công dân tỉnh': ['unit-van-phong'],
  'Trung tâm Phục vụ - Kiểm soát thủ tục hành chính tỉnh': ['unit-mot-cua'],
  'Phòng Hành chính- Quản trị': ['unit-van-phong'],
  'Mặt trận Tổ quốc Việt Nam': ['unit-mat-tran'],
  'Ủy ban Mặt trận Tổ quốc Việt Nam': ['unit-mat-tran'],
  'các tổ chức chính trị - xã hội': ['unit-mat-tran'],
} as const satisfies Record<string, readonly OfficeId[]>

type Wording = keyof typeof unitsByWording

/** Whom the commune itself gives a task that its document gives to nobody. */
const OTHERWISE: OfficeId = 'unit-van-phong'

/** A task of a founding document, ready to be added. */
export type PlanTask = {
  id: string
  document: string
  item: PlanItem
  answers: {
    content: string
    plan: string
    ordinal: string
    source: string
    leadUnit: OfficeId
    leadBasis: 'document' | 'commune'
    coLeads?: OfficeId[]
    coUnits?: OfficeId[]
    type?: 'report' | 'milestone'
    roadmapYear?: string
    dueOn?: Day
    beforeOn?: Day
    remindDays?: number
    target?: string
  }
}

/** The five founding documents of the trial. */
export const planDocuments: readonly PlanDocument[] = [plan001, plan000, plan002, plan003, plan004]

/** Every task of the founding documents, in their order. */
export const planTasks: readonly PlanTask[] = planDocuments.flatMap((document) =>
  document.items.map((item) => taskOf(document, item)),
)

/** The plan that a founding document is in the trial. */
export function planIdOf(no: string): string {
  return `plan-${no}`
}

/** The target that a section of a founding document is in the trial. */
export function targetIdOf(no: string, section: string): string {
  return `target-${no}-${section.toLowerCase().replace('.', '-')}`
}

function taskOf({ no }: PlanDocument, item: PlanItem): PlanTask {
  const { section, key, content, type, year, dueOn, beforeOn, remindDays, target } = item
  const name = [section.toLowerCase().replace('.', '-'), key].filter(Boolean).join('-')
  return {
    id: `task-${no}-${name}`,
    document: no,
    item,
    answers: {
      content,
      plan: planIdOf(no),
      ordinal: section,
      source: `Văn bản ${no}, mục ${section}`,
      ...unitsOf(item),
      ...(type ? { type } : {}),
      ...(year ? { roadmapYear: year } : {}),
      ...(dueOn ? { dueOn } : {}),
      ...(beforeOn ? { beforeOn } : {}),
      ...(remindDays ? { remindDays } : {}),
      ...(target ? { target: targetIdOf(no, target) } : {}),
    },
  }
}

/** Who leads, leads as well and works with them, as far as the document says so. */
function unitsOf({ leads = [], partners = [] }: PlanItem) {
  const [leadUnit, ...others] = unitsNamed(leads)
  const coLeads = among(others, [leadUnit])
  const coUnits = among(unitsNamed(partners), [leadUnit, ...coLeads])
  return {
    leadUnit: leadUnit ?? OTHERWISE,
    leadBasis: leadUnit ? ('document' as const) : ('commune' as const),
    ...(coLeads.length > 0 ? { coLeads } : {}),
    ...(coUnits.length > 0 ? { coUnits } : {}),
  }
}

function among(units: readonly OfficeId[], but: readonly (OfficeId | undefined)[]): OfficeId[] {
  return [...new Set(units)].filter((unit) => !but.includes(unit)).toSorted()
}

function unitsNamed(wordings: readonly Wording[]): OfficeId[] {
  return wordings.flatMap((wording): readonly OfficeId[] => unitsByWording[wording])
}
