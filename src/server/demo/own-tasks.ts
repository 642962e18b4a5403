import type { DemoLogin } from './accounts.ts'
import type { OfficeId } from './units.ts'

/** A small task that the commune gave itself, with a day people agreed on. */
export type OwnTask = {
  id: string
  by: DemoLogin
  content: string
  leadUnit: OfficeId
  assignee: DemoLogin
  /** Days from the first start. */
  dueIn: number
}

/**
 * Beside the plan: a reply is never due on a day of rest, an agreed day may be, so there is
 * something late, today and soon whatever day the trial is first started on.
 */
export const ownTasks: readonly OwnTask[] = [
  {
    id: 'task-khe-chao-vu-viec',
    by: 'tuyen',
    content: 'Lập danh sách vụ việc đất đai kéo dài ở Khe Chảo',
    leadUnit: 'unit-kinh-te',
    assignee: 'quang',
    dueIn: -1,
  },
  {
    id: 'task-do-cong-na-pan',
    by: 'hanh',
    content: 'Gọi trưởng thôn Nà Pán chốt giờ xuống đo cống',
    leadUnit: 'unit-van-phong',
    assignee: 'hanh',
    dueIn: 0,
  },
  {
    id: 'task-hop-huoi-sang',
    by: 'tham',
    content: 'Báo các hộ Huổi Sang giờ đối thoại về đường lên xóm trên',
    leadUnit: 'unit-van-phong',
    assignee: 'hanh',
    dueIn: 4,
  },
]
