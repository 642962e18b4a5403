import type { Shown } from '#data/db.ts'
import { useParts } from '#data/lists.ts'
import { recordOf } from '#data/record.ts'
import { useMay } from '#records/matter.tsx'
import type { Signature } from '#records/signature/record.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Small } from '#ui/hero.tsx'
import { Pad, Wrap } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { ChangedSince } from './changed-since.tsx'
import { useMinutesWords } from './minutes-words.tsx'
import { latestBySide, mayBeSigned, sides } from './signing.tsx'

/** The way to the minutes of a visit and to signing them, who has signed, and what was changed since. */
export function MinutesLinks({ shown, steps }: { shown: Shown; steps: readonly Shown[] }) {
  const t = useMinutesWords()
  const own = useWords('signature')
  const ui = useWords('ui')
  const may = useMay('signature')
  const signatures = latestBySide(useParts('signature', shown.id) ?? [])
  return (
    <>
      <SectionHead flat title={t('minutes')} count={`${signatures.size}/${sides.length}`} />
      <Pad>
        {sides.map((side) => {
          const signature = signatures.get(side)
          const by = signature ? recordOf<Signature>(signature).name : ui('notSigned')
          return <Small key={side}>{`${own(`choices.side.${side}`)}: ${by}`}</Small>
        })}
      </Pad>
      {shown.state !== 'under_way' && <ChangedSince shown={shown} steps={steps} />}
      <Pad space>
        <Wrap>
          {mayBeSigned(shown) && may('add') && (
            <ButtonLink small look="outline" icon="pencil" to={`/visit/${shown.id}/sign`}>
              {t('sign')}
            </ButtonLink>
          )}
          <ButtonLink small look="outline" icon="document" to={`/visit/${shown.id}/minutes`}>
            {t('minutes')}
          </ButtonLink>
        </Wrap>
      </Pad>
    </>
  )
}
