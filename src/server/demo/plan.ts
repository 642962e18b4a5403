import { plan000 } from './plan-000.ts'
import { plan001 } from './plan-001.ts'
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
}

export type PlanDocument = { no: string; title: string; items: readonly PlanItem[] }

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

/** A task of a founding document, ready to be added; `isYearly` ones are due on 31/12. */
export type PlanTask = {
  id: string
  section: string
  isYearly: boolean
  answers: {
    content: string
    planTitle: string
    ordinal: string
    source: string
    leadUnit: OfficeId
    leadBasis: 'document' | 'commune'
    coUnits?: OfficeId[]
  }
}

/** Every task of the two founding documents, in their order. */
export const planTasks: readonly PlanTask[] = [plan001, plan000].flatMap((document) =>
  document.items.map((item) => taskOf(document, item)),
)

function taskOf({ no, title }: PlanDocument, item: PlanItem): PlanTask {
  const { section, content, leads = [], partners = [], time } = item
  const [leadUnit, ...others] = unitsNamed(leads)
  const coUnits = [...new Set([...others, ...unitsNamed(partners)])]
    .filter((unit) => unit !== leadUnit)
    .toSorted()
  return {
    id: `task-${no}-${section.toLowerCase().replace('.', '-')}`,
    section,
    isYearly: time === 'Hàng năm',
    answers: {
      content,
      planTitle: title,
      ordinal: section,
      source: `nguồn: văn bản ${no}, mục ${section}`,
      leadUnit: leadUnit ?? OTHERWISE,
      leadBasis: leadUnit ? 'document' : 'commune',
      ...(coUnits.length > 0 ? { coUnits } : {}),
    },
  }
}

function unitsNamed(wordings: readonly Wording[]): OfficeId[] {
  return wordings.flatMap((wording): readonly OfficeId[] => unitsByWording[wording])
}
