import { useParams } from 'react-router'

import { Bar } from '#ui/bar.tsx'
import { Prose } from '#ui/hero.tsx'
import { Mark, type MarkKind } from '#ui/mark.tsx'
import { Page } from '#ui/page.tsx'

import { Component as Missing } from '#app/missing.tsx'
import { SendingPill } from '#app/sending-pill.tsx'
import type { HelpPart } from './page.ts'
import { useHelpPages } from './use-pages.ts'

const marks: readonly MarkKind[] = ['draft', 'local', 'wait', 'send', 'sent', 'attention']

/** One page of help. */
export function Component() {
  const { slug } = useParams()
  const page = useHelpPages().find((each) => each.slug === slug)
  if (!page) return <Missing />
  return (
    <>
      <Bar back="/help" title={page.title} pill={<SendingPill />} />
      <Page>
        <Prose>
          <p>{page.lead}</p>
          {page.parts.map((part) => (
            <Part key={part.head ?? part.text?.[0] ?? part.steps?.[0]} {...part} />
          ))}
        </Prose>
      </Page>
    </>
  )
}

function Part({ head, text = [], steps = [], marks: withMarks = false }: HelpPart) {
  return (
    <>
      {head !== undefined && <h2>{head}</h2>}
      {text.map((words, place) => (
        <p key={words}>
          {withMarks && <Mark kind={marks[place] ?? 'sent'} />} {words}
        </p>
      ))}
      {steps.length > 0 && (
        <ol>
          {steps.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ol>
      )}
    </>
  )
}
