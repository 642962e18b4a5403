import { useParams } from 'react-router'

import { useMarkOf } from '#data/marks.tsx'
import { usePill } from '#data/pill.tsx'
import type { Cap, Group, Item } from '#domain/checklist/checklist.ts'
import { givesPoints } from '#domain/checklist/score.ts'
import { useMay } from '#records/matter.tsx'
import { RefusedNote } from '#records/refused-note.tsx'
import { useBandName, useBandWords, useCapWords } from '#records/visit/band-words.tsx'
import { Bar } from '#ui/bar.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { Small } from '#ui/hero.tsx'
import { KeyValues } from '#ui/key-values.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Mark } from '#ui/mark.tsx'
import { Note } from '#ui/note.tsx'
import { Dock, Pad, Page } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { useWords } from '#ui/words.ts'

import { type KnownChecklist, newestVersion } from './known.ts'
import { aboutOf } from './list.tsx'
import { useChecklistPageWords } from './page-words.tsx'
import { checklistId, checklistNamed, OF_EXEMPLARS } from './rules.ts'
import { useChecklists, useChecklistWords } from './use-checklists.tsx'

/** One version of a checklist: its items as they are asked, its ratings, its other versions. */
export function Component() {
  const { id = '' } = useParams()
  const known = useChecklists()
  const pill = usePill()
  const checklist = known?.get(id)
  if (known && checklist) return <Version checklist={checklist} known={known} />
  return (
    <>
      <Bar back="/checklist" title="" pill={pill} />
      <Page busy={known === undefined}>{known ? <Missing id={id} /> : <Skeleton />}</Page>
    </>
  )
}

/** One that the commune did not take is on this phone, for whoever made it. */
function Missing({ id }: { id: string }) {
  const t = useChecklistPageWords()
  return (
    <>
      <RefusedNote id={id} />
      <Empty nothing title={t('notHere')} />
    </>
  )
}

type Known = ReadonlyMap<string, KnownChecklist>
type Shown = { checklist: KnownChecklist; known: Known }

function Version({ checklist, known }: Shown) {
  const t = useChecklistPageWords()
  const words = useChecklistWords()
  const { id, code, short } = checklist
  return (
    <>
      <Bar
        back="/checklist"
        title={words(id, 'short', short)}
        detail={aboutOf(checklist, t)}
        pill={usePill()}
      />
      <Page>
        <RefusedNote id={id} />
        <Whole checklist={checklist} known={known} />
        <Make checklist={checklist} newest={newestVersion(known, code)} />
      </Page>
    </>
  )
}

function Whole({ checklist, known }: Shown) {
  const t = useChecklistPageWords()
  const own = useWords('checklist')
  const words = useChecklistWords()
  const markOf = useMarkOf()
  const newest = newestVersion(known, checklist.code)
  const { id, title, version, isReference, legalBasis, note } = checklist
  const caps = useCapLines(checklist).join('\n')
  const facts = Object.entries({ legalBasis, note, caps }).flatMap(([name, value = '']) =>
    value === '' ? [] : [{ label: own(`fields.${name}`), value }],
  )
  return (
    <>
      {Number(version) < newest && (
        <Note look="warn" icon="history">
          {t('isOld', { n: newest })}
        </Note>
      )}
      <Pad space>
        <h2>{words(id, 'title', title)}</h2>
        {!isReference && <Mark kind={markOf(id)} />}
      </Pad>
      {checklist.groups.map((group) => (
        <Items key={group.id} checklist={checklist} group={group} />
      ))}
      <SectionHead flat title={t('bands')} />
      <Pad>
        <Small>{useBandWords(checklist)}</Small>
      </Pad>
      {facts.length > 0 && <KeyValues items={facts} />}
      <Versions checklist={checklist} known={known} />
    </>
  )
}

/** What holds the rating down, a line each, with the rating that is the highest then; an exemplar is held down by none. */
function useCapLines(checklist: KnownChecklist): string[] {
  const t = useChecklistPageWords()
  const says = useCapWords()
  const bandOf = useBandName()
  const does = ({ highest }: Cap) =>
    highest && checklist.code !== OF_EXEMPLARS
      ? t('capHighest', { band: bandOf(checklist, highest) })
      : t('capReadAlone')
  return (checklist.caps ?? []).map((cap) => `${says(checklist, cap)} (${does(cap)})`)
}

function Items({ checklist, group }: { checklist: KnownChecklist; group: Group }) {
  const t = useChecklistPageWords()
  const words = useChecklistWords()
  const columns = useColumns(checklist)
  const title = words(checklist.id, group.id, group.title)
  const told = (['condition', 'repeated'] as const).filter((name) =>
    name === 'condition' ? group.isCondition : group.id === checklist.repeats,
  )
  return (
    <>
      <Table
        showCaption
        stacks
        caption={`${t('group', { name: group.id })}. ${title}`}
        columns={columns}
        rows={group.items}
        keyOf={({ id }) => id}
      />
      {told.length > 0 && (
        <Pad space>
          <Small>{told.map((name) => t(name)).join('. ')}</Small>
        </Pad>
      )}
    </>
  )
}

function pointsOf({ maxPoints }: Item): string {
  return maxPoints > 0 ? String(maxPoints) : ''
}

/** Code, question and way to answer; points, evidence and article where the checklist has any. */
function useColumns(checklist: KnownChecklist): Column<Item>[] {
  const t = useChecklistPageWords()
  const words = useChecklistWords()
  const columns: Column<Item>[] = [
    { id: 'code', title: t('code'), draw: ({ id }) => id },
    {
      id: 'question',
      title: t('question'),
      long: true,
      draw: ({ id, text }) => words(checklist.id, id, text),
    },
    { id: 'answer', title: t('answer'), draw: ({ answer }) => t(`answers.${answer}`) },
  ]
  if (givesPoints(checklist)) {
    columns.push({ id: 'points', title: t('points'), number: true, draw: pointsOf })
  }
  const draws = {
    evidence: ({ id, evidence }: Item) => evidence && words(checklist.id, `${id}see`, evidence),
    law: ({ law }: Item) => law,
  }
  for (const id of ['evidence', 'law'] as const) {
    const hasAny = checklist.groups.some(({ items }) => items.some((item) => item[id]))
    if (hasAny) columns.push({ id, title: t(id), draw: (item) => draws[id](item) ?? '' })
  }
  return columns
}

function Versions({ checklist, known }: Shown) {
  const t = useChecklistPageWords()
  const others = [...known.values()]
    .filter(({ id, code }) => code === checklist.code && id !== checklist.id)
    .toSorted((a, b) => Number(b.version) - Number(a.version))
  if (others.length === 0) return null
  return (
    <>
      <SectionHead flat title={t('versions')} count={others.length + 1} />
      <CardList>
        {others.map((each) => (
          <li key={each.id}>
            <ListButton icon="document" title={aboutOf(each, t)} to={`/checklist/${each.id}`} />
          </li>
        ))}
      </CardList>
    </>
  )
}

/** From the version in use the next one is made; an old one leads to it. */
function Make({ checklist, newest }: { checklist: KnownChecklist; newest: number }) {
  const t = useChecklistPageWords()
  const canAdd = useMay('checklist')('add')
  const named = checklistNamed(checklist.id)
  if (!named) return null
  if (named.version < newest) {
    return (
      <Dock>
        <ButtonLink look="outline" to={`/checklist/${checklistId(named.code, newest)}`}>
          {t('openNewest', { n: newest })}
        </ButtonLink>
      </Dock>
    )
  }
  if (!canAdd) return null
  return (
    <Dock>
      <ButtonLink icon="pencil" to={`/checklist/${checklist.id}/edit`}>
        {t('makeNext', { n: newest + 1 })}
      </ButtonLink>
    </Dock>
  )
}
