import { useParams } from 'react-router'

import { useToday } from '#data/here.tsx'
import { usePill } from '#data/pill.tsx'
import { Bar } from '#ui/bar.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { formatDay } from '#ui/format.ts'
import { Hero, Small } from '#ui/hero.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Note } from '#ui/note.tsx'
import { Pad, Page } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Tag } from '#ui/tag.tsx'

import { articlesOf } from './articles.ts'
import {
  type Directive,
  directiveNamed,
  LOOKED_UP_ON,
  predecessorsOf,
  successorsOf,
} from './library.ts'
import { useDirectiveWords, useLibraryWords } from './page-words.tsx'
import { lookOfStatus } from './status.tsx'

/** One paper of the library: what it is for, whether it is in force, what stands in its place. */
export function Component() {
  const { id = '' } = useParams()
  const words = useLibraryWords()
  const directive = directiveNamed(id)
  return (
    <>
      <Bar back="/directive" title={words('one')} detail={directive?.number} pill={usePill()} />
      <Page>{directive ? <Paper directive={directive} /> : <Missing />}</Page>
    </>
  )
}

function Paper({ directive }: { directive: Directive }) {
  const words = useLibraryWords()
  const { title } = useDirectiveWords()(directive)
  const { status, isRetold, isSure } = directive
  const { icon, tone } = lookOfStatus[status]
  const cautions = [isRetold && words('retold'), !isSure && words('unsure')].filter(Boolean)
  return (
    <>
      <Hero
        title={title}
        tags={
          <Tag look={tone ?? 'neutral'} icon={icon}>
            {words(`status.${status}`)}
          </Tag>
        }
      />
      {cautions.length > 0 && <Note icon="info">{cautions.join(' ')}</Note>}
      <Facts directive={directive} />
      <Articles directive={directive} />
      <Others directive={directive} />
      <Pad space>
        <Small>{words('lookedUp', { day: formatDay(LOOKED_UP_ON) })}</Small>
      </Pad>
    </>
  )
}

function Facts({ directive }: { directive: Directive }) {
  const words = useLibraryWords()
  const { purpose, note } = useDirectiveWords()(directive)
  const { number, issuer, issuedOn, effectiveFrom } = directive
  const items: (KeyValue | false)[] = [
    { label: words('number'), value: number ?? words('noNumber') },
    { label: words('issuer'), value: issuer },
    issuedOn !== undefined && { label: words('issuedOn'), value: formatDay(issuedOn) },
    effectiveFrom !== undefined && {
      label: words('effectiveFrom'),
      value: formatDay(effectiveFrom),
    },
    { label: words('purpose'), value: purpose },
    note !== '' && { label: words('note'), value: note },
  ]
  return <KeyValues items={items.filter((item) => item !== false)} />
}

/** The articles by which deadlines are counted today, and how long they give. */
function Articles({ directive }: { directive: Directive }) {
  const words = useLibraryWords()
  const articles = articlesOf(directive, useToday())
  if (articles.length === 0) return null
  return (
    <>
      <SectionHead flat title={words('articles')} />
      <KeyValues
        items={articles.map(({ article, lengths }) => ({
          label: article,
          value: lengths.map(({ counted, n }) => words(`length.${counted}`, { n })).join('; '),
        }))}
      />
    </>
  )
}

/** What stands in its place, and in whose place it stands. */
function Others({ directive }: { directive: Directive }) {
  const words = useLibraryWords()
  const says = useDirectiveWords()
  const lines = (list: readonly { words: string; directive: Directive | undefined }[]) =>
    list.map((each) => ({
      title: each.words,
      detail: each.directive ? says(each.directive).title : words('notHere'),
      to: each.directive && `/directive/${each.directive.id}`,
    }))
  const before = predecessorsOf(directive).map((each) => ({
    words: each.number ?? words('noNumber'),
    directive: each,
  }))
  return (
    <>
      <Lines title={words('replacedBy')} lines={lines(successorsOf(directive))} />
      <Lines title={words('replaces')} lines={lines(before)} />
    </>
  )
}

type Line = { title: string; detail: string; to: string | undefined }

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <SectionHead flat title={title} />
      <CardList near label={title}>
        {lines.map((line) => (
          <li key={line.title}>
            <ListButton icon="document" {...line} />
          </li>
        ))}
      </CardList>
    </>
  )
}

function Missing() {
  const words = useLibraryWords()
  return (
    <Empty
      nothing
      title={words('missing')}
      text={words('missingText')}
      action={
        <ButtonLink look="outline" to="/directive">
          {words('back')}
        </ButtonLink>
      }
    />
  )
}
