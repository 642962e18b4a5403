import { exemplarPageTextsEn } from '#records/exemplar/page-texts-en.ts'
import { hallTextsEn } from '#records/dialogue/hall-texts-en.ts'
import { alikeTextsEn } from '#records/feedback/alike-texts-en.ts'
import { moreTextsEn } from '#records/feedback/more-texts-en.ts'
import { checklistPageTextsEn } from '#records/checklist/page-texts-en.ts'
import { checklistWordsEn } from '#records/checklist/words-en.ts'
import { registerTextsEn } from '#records/feedback/register-texts-en.ts'
import { slipTextsEn } from '#records/feedback/slip-texts-en.ts'
import { libraryTextsEn } from '#records/directive/page-texts-en.ts'
import { directiveWordsEn } from '#records/directive/words-en.ts'
import { keptTextsEn } from '#records/kept-texts-en.ts'
import { plainTextsEn } from '#records/plain-texts-en.ts'
import { planningTextsEn } from '#records/plan/page-texts-en.ts'
import { settleTextsEn } from '#records/settle-texts-en.ts'
import { textsEn } from '#records/texts-en.ts'
import { unitPageTextsEn } from '#records/unit/page-texts-en.ts'
import { answeringTextsEn } from '#records/visit/answering-texts-en.ts'
import { minutesTextsEn } from '#records/visit/minutes-texts-en.ts'
import { uiTextsEn } from '#ui/texts-en.ts'

import { adminTextsEn } from './admin/texts-en.ts'
import { heldTextsEn } from './held-texts-en.ts'
import { phoneTextsEn } from './phone-texts-en.ts'
import { readersTextsEn } from './readers-texts-en.ts'
import { sendingTextsEn } from './sending-texts-en.ts'
import { signInTextsEn } from './sign-in-texts-en.ts'
import { appTextsEn } from './texts-en.ts'

/** All English words by namespace: one piece, loaded when chosen. */
export const words = {
  ...textsEn,
  alike: alikeTextsEn,
  app: appTextsEn,
  admin: adminTextsEn,
  exemplarPage: exemplarPageTextsEn,
  hall: hallTextsEn,
  answering: answeringTextsEn,
  checklistPages: checklistPageTextsEn,
  checklistWords: checklistWordsEn,
  directiveWords: directiveWordsEn,
  held: heldTextsEn,
  kept: keptTextsEn,
  minutes: minutesTextsEn,
  more: moreTextsEn,
  library: libraryTextsEn,
  phone: phoneTextsEn,
  readers: readersTextsEn,
  sending: sendingTextsEn,
  register: registerTextsEn,
  signIn: signInTextsEn,
  slip: slipTextsEn,
  plain: plainTextsEn,
  planning: planningTextsEn,
  settle: settleTextsEn,
  ui: uiTextsEn,
  unitPage: unitPageTextsEn,
}
