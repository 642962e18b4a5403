import { Bar } from '#ui/bar.tsx'
import { CardList } from '#ui/card.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Page } from '#ui/page.tsx'

import { SendingPill } from '#app/sending-pill.tsx'
import { useAppWords } from '#app/words.ts'
import { useHelpPages } from './use-pages.ts'

/** Hướng dẫn: eight short pages, read without signal. */
export function Component() {
  const t = useAppWords()
  const pages = useHelpPages()
  return (
    <>
      <Bar back="/more" title={t('help.title')} pill={<SendingPill />} />
      <Page>
        <CardList>
          {pages.map(({ slug, title }) => (
            <li key={slug}>
              <ListButton look="large" title={title} to={`/help/${slug}`} />
            </li>
          ))}
        </CardList>
      </Page>
    </>
  )
}
