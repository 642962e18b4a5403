import { SectionHead } from '#ui/section-head.tsx'
import { Small } from '#ui/hero.tsx'
import { Pad } from '#ui/page.tsx'
import { Status } from '#ui/status.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { useWords } from '#ui/words.ts'

import type { LineFault, PastedLine } from './pasted-units.ts'
import { type AdminWords, useAdminWords } from './words.ts'

/** What each pasted line would become. */
export function PastedTable({ lines }: { lines: readonly PastedLine[] }) {
  const t = useAdminWords()
  const columns = useColumns()
  const count = (state: PastedLine['state']) => lines.filter((line) => line.state === state).length
  const found = {
    n: count('new'),
    same: count('there') + count('twice'),
    wrong: count('wrong'),
  }
  return (
    <>
      <SectionHead flat title={t('paste.preview')} />
      <Pad>
        <div role="status">
          <Small>{t('paste.found', found)}</Small>
        </div>
      </Pad>
      <Table
        caption={t('paste.preview')}
        columns={columns}
        rows={lines}
        keyOf={({ line }) => String(line)}
      />
    </>
  )
}

function useColumns(): Column<PastedLine>[] {
  const t = useAdminWords()
  const words = useWords('unit')
  return [
    { id: 'name', title: t('units.name'), draw: ({ name }) => name || '—' },
    {
      id: 'type',
      title: t('units.type'),
      draw: ({ type }) => (type === undefined ? '—' : words(`choices.type.${type}`)),
    },
    { id: 'result', title: t('paste.result'), draw: (line) => <Result line={line} /> },
    { id: 'line', title: t('paste.line'), number: true, draw: ({ line }) => line },
  ]
}

function Result({ line }: { line: PastedLine }) {
  const t = useAdminWords()
  if (line.state === 'new') return <Status tone="ok" icon="plus" text={t('paste.isNew')} />
  if (line.state === 'there') return <Status icon="check" text={t('paste.isThere')} />
  if (line.state === 'twice') {
    return <Status tone="warn" icon="copy" text={t('paste.isTwice', { of: line.of })} />
  }
  return <Status tone="danger" icon="warning" text={faultWords(line.fault, t)} />
}

function faultWords(fault: LineFault, t: AdminWords): string {
  const { code, ...values } = fault
  return t(`paste.${code}`, values)
}
