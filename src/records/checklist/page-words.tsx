import { useLateWords, type WordsOf } from '#ui/words.ts'

import { checklistPageTexts } from './page-texts.ts'

export type ChecklistPageWords = WordsOf<typeof checklistPageTexts>

/** The words of the checklists' own screens; a key that does not exist does not compile. */
export function useChecklistPageWords(): ChecklistPageWords {
  return useLateWords('checklistPages', checklistPageTexts)
}
