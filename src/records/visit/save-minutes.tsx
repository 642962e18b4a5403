import { handOutFile } from '#records/hand-out.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import type { PaperItem } from '#ui/paper.tsx'
import { drawSlip, type SlipWords } from '#ui/slip-picture.ts'
import { useToast } from '#ui/toast.tsx'

import type { MinutesSaid } from './minutes-said.tsx'
import { type MinutesWords, useMinutesWords } from './minutes-words.tsx'

/** The minutes as a picture: by the phone's share sheet where it takes files, else as a download. */
export function SaveMinutes({ minutes }: { minutes: MinutesSaid }) {
  const t = useMinutesWords()
  const toast = useToast()
  const save = async () => {
    try {
      const picture = await drawSlip(pictureOf(minutes, t))
      const file = new File([picture], 'bien-ban.png', { type: 'image/png' })
      if (await handOutFile(file)) toast.show({ icon: 'check', text: t('pictureSaved') })
    } catch {
      toast.show({ icon: 'attention', text: t('noPicture') })
    }
  }
  return <IconButton icon="share" label={t('savePicture')} onPress={() => void save()} />
}

/** What the picture says: all that was recorded, and no empty lines. */
function pictureOf(minutes: MinutesSaid, t: MinutesWords): SlipWords {
  const { issuer, place, about, facts, results, unmet = [], recorded, findings, remarks } = minutes
  const { sides, conclusion } = minutes
  const lines = [
    { label: place, value: issuer },
    ...facts,
    ...listed(t('results'), results),
    ...listed(t('unmet'), itemWords(unmet)),
    ...listed(t('recorded'), itemWords(recorded)),
    ...listed(t('findings'), itemWords(findings)),
    ...remarks,
    ...(conclusion ? [{ label: conclusion.title, value: conclusion.words }] : []),
  ]
  return {
    head: `${t('title')} · ${about}`,
    lines: lines.flatMap(({ label, value = '' }) =>
      value === '' ? [] : [{ label, value: value.replaceAll('\n', '; ') }],
    ),
    steps: [],
    signatures: sides
      .filter(({ name }) => name !== '')
      .map(({ side, name, position, strokes, instead, marks }) => ({
        label: [`${side}: ${name}`, position, instead, ...marks].filter(Boolean).join(' · '),
        strokes,
      })),
  }
}

/** Things under one head. */
function listed(label: string, words: readonly string[]) {
  return words.map((value, nth) => ({ label: nth === 0 ? label : '', value }))
}

function itemWords(items: readonly PaperItem[]): string[] {
  return items.map(({ words, marks }, nth) => [`${nth + 1}. ${words}`, ...marks].join(' · '))
}
