import { plainTextsEn } from '#records/plain-texts-en.ts'
import { textsEn } from '#records/texts-en.ts'
import { uiTextsEn } from '#ui/texts-en.ts'

import { adminTextsEn } from './admin/texts-en.ts'
import { appTextsEn } from './texts-en.ts'

/** All English words by namespace: one piece, loaded when chosen. */
export const words = {
  ...textsEn,
  app: appTextsEn,
  admin: adminTextsEn,
  plain: plainTextsEn,
  ui: uiTextsEn,
}
