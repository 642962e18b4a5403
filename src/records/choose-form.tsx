import { type SubmitEvent, useState } from 'react'

import { choose, issuesAfter } from '#data/choose.ts'
import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { BOTH, type Question, unaskableIn } from '#data/standing.ts'
import type { Issue, Values } from '#domain/record.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Dock, Page, Pad } from '#ui/page.tsx'
import { useToast } from '#ui/toast.tsx'
import { VersionHeads } from '#ui/versions.tsx'

import { ChooseField } from './choose-field.tsx'
import type { KindName } from './shapes.ts'
import { IssueList } from './issue-list.tsx'
import { usePlainWords } from './plain-words.tsx'
import { screens } from './screens.tsx'
import { SameFields } from './same-fields.tsx'
import { useSettleWords } from './settle-words.tsx'
import { useTold } from './told.tsx'
import { useWhose, type Whose } from './whose.tsx'
import { useWrite } from './write.tsx'

/** What was picked, with the values that stood then: when another comes, the pick is void. */
type Picks = Readonly<Record<string, { id: string; among: string }>>

/** The fields where several values stand, one under the other; saves those that were chosen. */
export function ChooseForm({
  kind,
  shown,
  questions,
  onDone,
}: {
  kind: KindName
  shown: Shown
  questions: readonly Question[]
  onDone: () => void
}) {
  const t = useSettleWords()
  const { told } = useTold(kind, shown)
  const whoseOf = useWhose({ kind, id: shown.id }, told)
  const [picks, setPicks] = useState<Picks>({})
  const sides = questions.map((question) =>
    whoseOf(question.options.map(({ id, by }) => ({ stamp: id, by }))),
  )
  const heads = headsOf(sides)
  const unknown = unaskableIn(kind, shown.version).length
  const pickOf = (question: Question) => {
    const pick = picks[question.name]
    return pick?.among === amongOf(question) ? pick.id : undefined
  }
  const { keep, trouble } = useChosen({ kind, shown, questions, pickOf, onDone })
  return (
    <Page>
      <form noValidate onSubmit={(event) => void keep(event)}>
        {heads && <VersionHeads heads={heads} />}
        {questions.map((question, at) => (
          <ChooseField
            key={question.name}
            kind={kind}
            question={question}
            whose={sides[at] ?? []}
            headed={heads !== undefined}
            chosen={pickOf(question)}
            onPick={(id) =>
              setPicks({ ...picks, [question.name]: { id, among: amongOf(question) } })
            }
          />
        ))}
        <SameFields kind={kind} shown={shown} />
        {unknown > 0 && <Note icon="info">{t('contested.unknown', { n: unknown })}</Note>}
        <Note icon="history">{t('contested.kept')}</Note>
        <Trouble kind={kind} id={shown.id} trouble={trouble} />
        <Dock>
          <Button look="outline" onPress={onDone}>
            {t('contested.later')}
          </Button>
          <Button submit>{t('contested.save')}</Button>
        </Dock>
      </form>
    </Page>
  )
}

type Choosing = {
  kind: KindName
  shown: Shown
  questions: readonly Question[]
  pickOf: (question: Question) => string | undefined
  onDone: () => void
}

function useChosen({ kind, shown, questions, pickOf, onDone }: Choosing) {
  const here = useHere()
  const plain = usePlainWords()
  const toast = useToast()
  const write = useWrite()
  const [trouble, setTrouble] = useState<'none' | readonly Issue[]>()

  async function keep(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const picked = questions.filter((question) => pickOf(question) !== undefined)
    if (picked.length === 0) return setTrouble('none')
    const answers = picked.map((question) => answersOf(question, pickOf(question)))
    const choice = {
      kind,
      id: shown.id,
      view: shown.version,
      chosen: Object.assign({}, ...answers) as Values,
    }
    const issues = issuesAfter(choice)
    setTrouble(issues)
    if (issues.length > 0 || !(await write(() => choose(here, choice)))) return
    toast.show({ icon: 'local', text: plain('savedToast') })
    if (picked.length === questions.length) onDone()
  }
  return { keep, trouble }
}

function answersOf({ name, options, both }: Question, picked: string | undefined): Values {
  if (picked === BOTH) return { [name]: both }
  return options.find(({ id }) => id === picked)?.answers ?? {}
}

/** What is wrong with the choice, said where the hand is: over the button that saves it. */
function Trouble({
  kind,
  id,
  trouble,
}: {
  kind: KindName
  id: string
  trouble: 'none' | readonly Issue[] | undefined
}) {
  const t = useSettleWords()
  if (trouble === undefined || trouble.length === 0) return null
  return (
    <Note look="danger" icon="warning" urgent>
      {trouble === 'none' ? (
        t('contested.pick')
      ) : (
        <>
          <b>{t('contested.clash')}</b>
          <IssueList kind={kind} issues={trouble} />
          {screens[kind].pages && (
            <Pad space>
              <ButtonLink small look="outline" to={`/${kind}/${id}/edit`}>
                {t('past.edit')}
              </ButtonLink>
            </Pad>
          )}
        </>
      )}
    </Note>
  )
}

function amongOf({ options }: Question): string {
  return options.map(({ id }) => id).join(' ')
}

/** The two heads that fit every question, if the same two sides stand in all of them. */
function headsOf(sides: readonly Whose[][]): Whose[] | undefined {
  const [first] = sides
  if (first?.length !== 2 || first[0]?.title === first[1]?.title) return undefined
  const isSame = (each: readonly Whose[]) =>
    each.length === 2 && each.every(({ title }, at) => title === first[at]?.title)
  return sides.every(isSame) ? first : undefined
}
