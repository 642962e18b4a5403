import type * as z from 'zod/mini'

import { dayOf } from '#domain/day.ts'
import type { codeReply } from '#protocol/api.ts'
import { Button } from '#ui/button.tsx'
import { formatDay } from '#ui/format.ts'
import { Note } from '#ui/note.tsx'
import { Wrap } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { Slip } from '#ui/slip.tsx'

import { useOwn } from '#app/notebook-context.tsx'
import { useAppWords } from '#app/words.ts'
import { useAdminWords } from './words.ts'

export type CodeGiven = z.output<typeof codeReply>

/** The one-time code of an account, to be read out or handed over on paper. */
export function CodeSheet({
  given,
  onClose,
}: {
  given: CodeGiven | undefined
  onClose: () => void
}) {
  const t = useAdminWords()
  const app = useAppWords()
  const { session } = useOwn()
  if (!given) return null
  const { account, code, until } = given
  return (
    <Sheet open title={t('code.title')} onClose={onClose}>
      <Slip
        head={app('productLong')}
        detail={session.officer.commune.name}
        lines={[
          { label: t('code.name'), value: account.name },
          { label: t('code.login'), value: account.login },
          { label: t('code.code'), value: code, large: true },
          { label: t('code.address'), value: location.origin },
        ]}
        steps={[t('code.stepOpen'), t('code.stepSignIn'), t('code.stepPassword')]}
        foot={
          <>
            <Note look="info" icon="info" inset>
              {t('code.once')}
            </Note>
            <Wrap>
              <Button icon="print" onPress={() => print()}>
                {t('code.print')}
              </Button>
              <Button look="outline" onPress={onClose}>
                {t('code.close')}
              </Button>
            </Wrap>
          </>
        }
      >
        {t('code.until', { day: formatDay(dayOf(until)) })}
      </Slip>
    </Sheet>
  )
}
