import type { Own } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { forgetRegained } from '#data/session.ts'
import { Banner } from '#ui/banner.tsx'

import { useAppWords } from './words.ts'

/** The browser had emptied the notebook: what of it is back, until the officer has read so. */
export function RegainedBanner({ changes, drafts }: NonNullable<Own['regained']>) {
  const t = useAppWords()
  const { db } = useHere()
  return (
    <Banner
      look="warn"
      icon="warning"
      title={t('regained.title')}
      detail={t('regained.text', { n: changes, d: drafts })}
      onHide={() => void forgetRegained(db)}
    />
  )
}
