import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import { CardList } from '#ui/card.tsx'
import { Small } from '#ui/hero.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Pad } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Status } from '#ui/status.tsx'
import { useWords } from '#ui/words.ts'

import { useVersionsOf } from '#records/contested-note.tsx'
import type { Directive } from '#records/directive/library.ts'
import { useDirectiveWords, useLibraryWords } from '#records/directive/page-words.tsx'
import { useLibrary } from '#records/directive/papers.tsx'
import { lookOfStatus } from '#records/directive/status.tsx'
import type { Plan } from './record.ts'

/** The papers of the library a plan stands on, each with its force today. */
export function BasedOn({ shown }: { shown: Shown }) {
  const own = useWords('plan')
  const ui = useWords('ui')
  const versionsOf = useVersionsOf(shown)
  const ids = recordOf<Plan>(shown).directives ?? []
  const library = useLibrary(ids.length > 0)
  if (ids.length === 0 || !library) return null
  const title = own('fields.directives')
  const versions = versionsOf('directives')
  return (
    <>
      <SectionHead flat title={title} count={ids.length} />
      <CardList near label={title}>
        {ids.map((id) => {
          const paper = library.directiveNamed(id)
          return (
            <li key={id}>
              {paper ? <Paper paper={paper} /> : <ListButton icon="law" title={ui('unknown')} />}
            </li>
          )
        })}
      </CardList>
      {versions && (
        <Pad>
          <Small>{versions}</Small>
        </Pad>
      )}
    </>
  )
}

function Paper({ paper }: { paper: Directive }) {
  const words = useLibraryWords()
  const { title } = useDirectiveWords()(paper)
  const { id, number, status, replacedBy } = paper
  const force = [words(`status.${status}`), replacedBy].filter(Boolean).join(': ')
  return (
    <ListButton
      icon="law"
      title={number ?? title}
      detail={
        <>
          {number !== undefined && (
            <>
              {title}
              <br />
            </>
          )}
          <Status {...lookOfStatus[status]} text={force} />
        </>
      }
      to={`/directive/${id}`}
    />
  )
}
