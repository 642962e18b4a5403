import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { madeAt } from '#data/record.ts'
import { FieldFrame } from '#ui/field.tsx'
import { SelectInput } from '#ui/inputs/select.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { useWords } from '#ui/words.ts'

import { kinds } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'
import { headline } from '#records/look.tsx'
import type { Option } from '#records/options.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { provingKinds } from './proof.ts'

/** What shows that work was done: in words, and the record of the commune that shows it. */
export function ProofField({ place, record }: { place: FieldPlace; record: unknown }) {
  const page = usePlanningWords()
  const ui = useWords('ui')
  const options = useRecords()
  const name = 'proofRecord'
  const id = place.idOf(name)
  return (
    <>
      <PlainField {...place} field={kinds.progress.fields.proof} />
      {options && (
        <FieldFrame id={id} label={page('task.proofRecord')} note={ui('optional')}>
          <SelectInput
            id={id}
            name={name}
            options={options}
            defaultValue={typeof record === 'string' ? record : undefined}
          />
        </FieldFrame>
      )}
    </>
  )
}

const ROWS_MAX = 40
const TITLE_MAX = 80

/** Records of this phone that may show what was done, the latest of each kind first. */
function useRecords(): Option[] | undefined {
  const { db } = useHere()
  const { t } = useTranslation()
  const rows = useLiveQuery(
    async () =>
      Promise.all(
        provingKinds.map(async (kind) => [kind, await db.table<Shown>(kind).toArray()] as const),
      ),
    [db],
  )
  return rows?.flatMap(([kind, all]) =>
    all
      .filter(({ list }) => list !== 'removed')
      .toSorted((a, b) => madeAt(b) - madeAt(a))
      .slice(0, ROWS_MAX)
      .map((shown) => ({
        id: `${kind}/${shown.id}`,
        label: titleOf(kind, shown),
        group: String(t('many', { ns: kind })),
      })),
  )
}

function titleOf(kind: KindName, { version }: Shown): string {
  return headline(version.fields[kinds[kind].title ?? ''], TITLE_MAX)
}
