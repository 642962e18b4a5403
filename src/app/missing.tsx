import { ButtonLink } from '#ui/button.tsx'
import { Bar } from '#ui/bar.tsx'
import { Empty } from '#ui/empty.tsx'
import { Page } from '#ui/page.tsx'

import { SendingPill } from './sending-pill.tsx'
import { useAppWords } from './words.ts'

/** An address that is no page of the app. */
export function Component() {
  const t = useAppWords()
  return (
    <>
      <Bar back="/" title={t('broken.missing')} pill={<SendingPill />} />
      <Page>
        <Empty
          nothing
          title={t('broken.missing')}
          text={t('broken.missingText')}
          action={<ButtonLink to="/">{t('broken.home')}</ButtonLink>}
        />
      </Page>
    </>
  )
}
