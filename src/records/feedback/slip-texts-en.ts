import type { SameWords } from '#domain/texts.ts'

import type { slipTexts } from './slip-texts.ts'

export const slipTextsEn = {
  open: 'Slip for the citizen',
  title: 'Slip for the citizen',
  about: 'The slip holds no name of a citizen and nothing that was said. It is in Vietnamese.',
  print: 'Print the slip',
  savePicture: 'Save a picture',
  pictureSaved: 'The picture of the slip is saved',
  noPicture: 'The phone could not draw the picture. Print the slip or send its words.',
  share: 'Send to the citizen',
  copied: 'The words of the slip are copied',
  notCopied: 'The phone could not send the slip. Try again or print it.',
} satisfies SameWords<typeof slipTexts>
