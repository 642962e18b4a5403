import { useMarkOf } from '#data/marks.tsx'
import { usePill } from '#data/pill.tsx'
import { itemsOf } from '#domain/checklist/checklist.ts'
import { DraftOffer } from '#records/draft-offer.tsx'
import { useMay } from '#records/matter.tsx'
import { Bar } from '#ui/bar.tsx'
import { CardList } from '#ui/card.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Mark } from '#ui/mark.tsx'
import { Page } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { type KnownChecklist, latestChecklists } from './known.ts'
import { type ChecklistPageWords, useChecklistPageWords } from './page-words.tsx'
import { useChecklists, useChecklistWords } from './use-checklists.tsx'

/** Mẫu kiểm tra: the version in use of each checklist, and the way to a new one. */
export function Component() {
  const own = useWords('checklist')
  const t = useChecklistPageWords()
  const known = useChecklists()
  const canAdd = useMay('checklist')('add')
  return (
    <>
      <Bar
        back="/more"
        title={own('many')}
        actions={canAdd && <IconButton icon="plus" label={t('makeNew')} to="/checklist/new" />}
        pill={usePill()}
      />
      <Page busy={known === undefined}>
        {canAdd && <DraftOffer kind="checklist" />}
        {known && (
          <CardList label={t('inUse')}>
            {latestChecklists(known).map((each) => (
              <li key={each.id}>
                <Line checklist={each} />
              </li>
            ))}
          </CardList>
        )}
      </Page>
    </>
  )
}

function Line({ checklist }: { checklist: KnownChecklist }) {
  const t = useChecklistPageWords()
  const words = useChecklistWords()
  const markOf = useMarkOf()
  const { id, short } = checklist
  const isWaiting = !checklist.isReference && markOf(id) !== 'sent'
  return (
    <ListButton
      icon="visit"
      title={words(id, 'short', short)}
      detail={aboutOf(checklist, t)}
      to={`/checklist/${id}`}
      end={isWaiting ? <Mark kind={markOf(id)} /> : undefined}
    />
  )
}

/** Which version it is, how long, and whose. */
export function aboutOf(checklist: KnownChecklist, t: ChecklistPageWords): string {
  const { version, isReference } = checklist
  const n = itemsOf(checklist).length
  return [
    t('version', { n: version }),
    t('items', { n, count: n }),
    t(isReference ? 'reference' : 'ofCommune'),
  ].join(' · ')
}
