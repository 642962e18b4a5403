import type { Pending } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useMarkOf } from '#data/marks.tsx'
import { useAboutLine } from '#records/about-line.tsx'
import { formatBytes } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { Mark } from '#ui/mark.tsx'
import { useLanguage } from '#ui/words.ts'

import { useAge } from './age.ts'
import { useSendingWords } from './sending-words.ts'

/** One record that waits: its words, how much there is, since when. */
export function QueueLine({ changes }: { changes: readonly [Pending, ...Pending[]] }) {
  const t = useSendingWords()
  const language = useLanguage()
  const { now } = useHere()
  const ageOf = useAge()
  const markOf = useMarkOf()
  const [first] = changes
  const about = useAboutLine(first)
  const bytes = changes.reduce((sum, { fields }) => sum + JSON.stringify(fields).length, 0)
  return (
    <ListButton
      look="medium"
      icon={about.icon}
      title={about.title}
      detail={`${t('bytes', { size: formatBytes(bytes, language) })} · ${ageOf(now() - first.savedAt)}`}
      to={about.to}
      end={<Mark kind={markOf(first.about)} />}
    />
  )
}
