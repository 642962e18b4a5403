import { dvcq } from './defaults/dvcq.ts'
import { model } from './defaults/model.ts'
import { niemyet } from './defaults/niemyet.ts'
import { qcdc } from './defaults/qcdc.ts'
import { score } from './defaults/score.ts'
import { tcd } from './defaults/tcd.ts'
import type { ChecklistAnswers } from './record.ts'

/** The checklists every phone comes with, all of them mẫu tham khảo, as their first versions. */
export const defaultChecklists: readonly ChecklistAnswers[] = [
  qcdc,
  dvcq,
  tcd,
  niemyet,
  model,
  score,
]
