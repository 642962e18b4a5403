import { useSearchParams } from 'react-router'

import { dayOf } from '#domain/day.ts'
import { journalReply, type JournalReply } from '#protocol/api.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { formatDay, formatTime } from '#ui/format.ts'
import { Pad, Wrap } from '#ui/page.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { type Column, Table } from '#ui/table.tsx'

import { AdminPage, adminOnly } from './admin-page.tsx'
import { useAsked } from './asked.ts'
import { FailedNote } from './failed-note.tsx'
import { actWords, noteWords } from './journal-words.ts'
import { useAdminWords } from './words.ts'

type Entry = JournalReply['entries'][number]

const PAGE = '/admin/journal'

/** Nhật ký: sign-ins, refusals and changes of rights, newest first, never a citizen's word. */
export const Component = adminOnly(Journal)

function Journal() {
  const t = useAdminWords()
  const [params] = useSearchParams()
  const before = params.get('before')
  const query = before === null ? '' : `?before=${encodeURIComponent(before)}`
  const { value, failed, again } = useAsked(`/api/journal${query}`, journalReply)
  return (
    <AdminPage title={t('journal.title')} busy={!value && !failed}>
      <FailedNote failed={failed} onRetry={again} />
      {!value && !failed && <Skeleton />}
      {value && <Entries entries={value.entries} />}
      <Pad space>
        <Wrap>
          {before !== null && (
            <ButtonLink look="outline" to={PAGE}>
              {t('journal.newest')}
            </ButtonLink>
          )}
          <Older page={value} />
        </Wrap>
      </Pad>
    </AdminPage>
  )
}

function Entries({ entries }: Pick<JournalReply, 'entries'>) {
  const t = useAdminWords()
  const columns = useColumns()
  if (entries.length === 0) return <Empty title={t('journal.empty')} />
  return (
    <Table
      caption={t('journal.title')}
      columns={columns}
      rows={entries}
      keyOf={({ id }) => String(id)}
    />
  )
}

function Older({ page }: { page: JournalReply | undefined }) {
  const t = useAdminWords()
  const oldest = page?.entries.at(-1)
  if (!page?.more || !oldest) return null
  return (
    <ButtonLink look="outline" icon="history" to={`${PAGE}?before=${oldest.id}`}>
      {t('journal.older')}
    </ButtonLink>
  )
}

function useColumns(): Column<Entry>[] {
  const t = useAdminWords()
  return [
    {
      id: 'when',
      title: t('journal.when'),
      draw: ({ at }) => `${formatTime(at)} ${formatDay(dayOf(at))}`,
    },
    { id: 'act', title: t('journal.act'), draw: ({ act }) => actWords(act, t) },
    { id: 'by', title: t('journal.by'), draw: ({ by }) => by?.name ?? '' },
    { id: 'about', title: t('journal.about'), draw: ({ about }) => about?.name ?? '' },
    { id: 'note', title: t('journal.note'), draw: (entry) => noteWords(entry, t) },
  ]
}
