import { useSearchParams } from 'react-router'

import { usePill } from '#data/pill.tsx'
import { isFoundIn } from '#domain/fold.ts'
import { Bar } from '#ui/bar.tsx'
import { Button } from '#ui/button.tsx'
import { FilterChips } from '#ui/chip.tsx'
import { Empty } from '#ui/empty.tsx'
import { formatDay } from '#ui/format.ts'
import { Small } from '#ui/hero.tsx'
import { Page, Pad } from '#ui/page.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Row, type RowProps } from '#ui/row.tsx'

import { Finder, useQuery } from '#records/finder.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { type Directive, directives, LOOKED_UP_ON, origins } from './library.ts'
import { useDirectiveWords, useLibraryWords } from './page-words.tsx'
import { lookOfStatus } from './status.tsx'

/** Văn bản: the papers the work stands on, the newest first, with whether they are in force. */
export function Component() {
  const words = useLibraryWords()
  const t = usePlainWords()
  const found = useQuery()
  const row = useRow()
  const says = useDirectiveWords()
  const [params, setParams] = useSearchParams()
  const origin = origins.find((each) => each === params.get('origin'))
  const fitting = directives.filter((each) => fits(each, says(each), found.query))
  const rows = fitting.filter((each) => origin === undefined || each.origin === origin)
  const pick = (value: string | undefined) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === undefined) next.delete('origin')
        else next.set('origin', value)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return (
    <>
      <Bar back="/more" title={words('title')} pill={usePill()} />
      <Page>
        <Finder label={words('find')} found={found} />
        <FilterChips
          label={words('filters')}
          chips={[undefined, ...origins].map((each) => ({
            id: each ?? 'all',
            label: words(`origin.${each ?? 'all'}`, { n: countOf(fitting, each) }),
            on: each === origin,
            onPress: () => pick(each),
          }))}
        />
        {rows.length === 0 ? (
          <Empty
            nothing
            title={t('noMatch')}
            text={t('noMatchText')}
            action={
              <Button look="outline" onPress={found.clear}>
                {t('clearFilters')}
              </Button>
            }
          />
        ) : (
          <RowList
            label={words('title')}
            items={rows}
            keyOf={({ id }) => id}
            draw={(each) => <Row {...row(each)} />}
          />
        )}
        <Pad space>
          <Small>{words('lookedUp', { day: formatDay(LOOKED_UP_ON) })}</Small>
        </Pad>
      </Page>
    </>
  )
}

function countOf(all: readonly Directive[], origin: Directive['origin'] | undefined): number {
  return all.filter((each) => origin === undefined || each.origin === origin).length
}

function fits(
  { number, issuer, title }: Directive,
  said: Pick<Directive, 'title' | 'purpose'>,
  query: string,
): boolean {
  return query === '' || isFoundIn(query, [number, issuer, title, said.title, said.purpose])
}

function useRow(): (directive: Directive) => RowProps {
  const words = useLibraryWords()
  const says = useDirectiveWords()
  return (directive) => {
    const { id, number, issuer, issuedOn = '', status } = directive
    const { title } = says(directive)
    const state = { ...lookOfStatus[status], text: words(`status.${status}`) }
    const year = issuedOn.slice(0, 4)
    const kind = number ?? words('noNumber')
    return {
      to: `/directive/${id}`,
      when: { text: year },
      icon: 'document',
      kind,
      place: issuer,
      title,
      state,
      sentence: [year, kind, issuer, title, state.text].filter(Boolean).join('. '),
    }
  }
}
