import { useRouteError } from 'react-router'

import { Button } from '#ui/button.tsx'
import { ErrorPage } from '#ui/error-page.tsx'
import { Page } from '#ui/page.tsx'

import { useAppWords } from './words.ts'

/** A screen that failed: the records are safe, and here is the text for whoever helps. */
export function Broken() {
  const t = useAppWords()
  return <Failed error={useRouteError()} title={t('broken.title')} go={t('broken.home')} />
}

/** The notebook did not open at all: a full phone, a damaged disk. */
export function NotOpened({ error }: { error: unknown }) {
  const t = useAppWords()
  return <Failed error={error} title={t('broken.start')} go={t('broken.again')} />
}

function Failed({ error, title, go }: { error: unknown; title: string; go: string }) {
  const t = useAppWords()
  const details = textOf(error)
  return (
    <Page>
      <ErrorPage
        title={title}
        text={t('broken.text')}
        detailsLabel={t('broken.details')}
        details={details}
        actions={
          <>
            <Button onPress={() => location.assign('/')}>{go}</Button>
            <Button
              look="outline"
              icon="copy"
              onPress={() => void navigator.clipboard.writeText(details)}
            >
              {t('broken.copy')}
            </Button>
          </>
        }
      />
    </Page>
  )
}

/** What went wrong, for a person who helps: where and what, no record and no name. */
function textOf(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : ''
  return `Gần Dân ${__VERSION__}\n${location.pathname.replace(/[^/]{8,}/g, '…')}\n${what}`
}
