import { useLateWords, type WordsOf } from '#ui/words.ts'

import { sendingTexts } from './sending-texts.ts'

export type SendingWords = WordsOf<typeof sendingTexts>

/** The words of Gửi và nhận; a key that does not exist does not compile. */
export function useSendingWords(): SendingWords {
  return useLateWords('sending', sendingTexts)
}
