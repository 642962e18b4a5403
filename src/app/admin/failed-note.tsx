import { Button, ButtonLink } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'

import type { Failed } from './asked.ts'
import { type AdminWords, useAdminWords } from './words.ts'

/**
 * Why the commune did not answer, and what to do. With `onRetry` it offers to ask again; in a
 * form (`form`) it says that what was typed is still there.
 */
export function FailedNote({
  failed,
  form = false,
  onRetry,
}: {
  failed: Failed | undefined
  form?: boolean
  onRetry?: () => void
}) {
  const t = useAdminWords()
  if (!failed) return null
  return (
    <Note look="warn" icon={failed.status === 0 ? 'no-signal' : 'warning'} urgent>
      <p>{wordsOf(failed, form, t)}</p>
      {failed.status === 401 && (
        <ButtonLink look="inherit" to="/sign-in">
          {t('trouble.signInGo')}
        </ButtonLink>
      )}
      {onRetry && failed.status !== 401 && (
        <Button look="inherit" onPress={onRetry}>
          {t('retry')}
        </Button>
      )}
    </Note>
  )
}

function wordsOf({ status }: Failed, form: boolean, t: AdminWords): string {
  if (status === 0) return t(form ? 'trouble.offlineForm' : 'trouble.offline')
  if (status === 401) return t('trouble.signIn')
  if (status === 403) return t('trouble.blocked')
  return t(status === 404 ? 'trouble.gone' : 'trouble.busy')
}
