import { type ReactNode, useState } from 'react'
import { Navigate, useParams, useSearchParams } from 'react-router'

import type { Draft } from '#data/db.ts'
import { useDrafting } from '#data/drafting.ts'
import { openForEdit } from '#data/drafts.ts'
import { type Here, useHere, useToday } from '#data/here.tsx'
import { RECORD_ID_LENGTH } from '#data/new-id.ts'
import { usePill } from '#data/pill.tsx'
import type { Opened, Saving } from '#data/save.ts'
import type { Field } from '#domain/fields.ts'
import type { Issue, Values } from '#domain/record.ts'
import { Bar } from '#ui/bar.tsx'
import { formatTime } from '#ui/format.ts'
import type { IconName } from '#ui/icon.tsx'
import { Mark } from '#ui/mark.tsx'
import { Note } from '#ui/note.tsx'
import { Page } from '#ui/page.tsx'
import { type FieldPlace, RecordForm } from '#ui/record-form.tsx'
import { useWords } from '#ui/words.ts'
import { useLiveQuery } from 'dexie-react-hooks'

import { CitedQuestion, useCited } from './directive/cited-question.tsx'
import { issuesOfDays } from './days-asked.ts'
import { DraftOffer, EditOffer } from './draft-offer.tsx'
import { goneOn, takeUp, useEditDraft } from './edit-draft.tsx'
import { type Finish, FormDock } from './form-dock.tsx'
import { useGoBack, useGoOn } from './go-back.tsx'
import { useKeep } from './keep.tsx'
import { kindNamed, kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { NotYours, useBegun, useMayMend } from './not-yours.tsx'
import { useOptions } from './options.tsx'
import { usePlainWords } from './plain-words.tsx'
import { type Turned, useTurning } from './turning.tsx'

export type FormDrawing = {
  kind: KindName
  /** True until what its own rules stand on was read: no form is filled in, or saved, before. */
  isReading?: boolean
  /** What a new record starts with. */
  start?: Values
  /** Fields the form does not ask. */
  omit?: readonly string[]
  /** Questions drawn by the kind itself; `undefined` leaves one to the form, `null` leaves it out. */
  drawField?: (place: FieldPlace, values: Values, turn: Turn) => ReactNode | undefined
  icons?: Readonly<Record<string, IconName>>
  /** Questions folded away after the others, from what the form says now. */
  folded?: (values: Values) => { label: string; names: readonly string[] }
  /** What stands between the last question and the button, from what the form says now. */
  below?: (values: Values) => ReactNode
  /** Takes out answers to questions that the other answers have made void. */
  tidy?: (values: Values) => Values
  title?: (values: Values) => string
  beside?: Beside
  /** What else is wrong with the answers, that only this form looks for. */
  check?: (answers: Values) => readonly Issue[]
  finish?: Finish
}

/** Goes on with a new record as one of another kind. */
type Turn = (turned: Turned) => void

/** What a form asks beside its own record: answers that stand in another one, saved in one act with it. */
export type Beside = {
  /** Drawn by the kind itself. */
  fields: Readonly<Record<string, Field>>
  /** The other record, where there is one already on this phone. */
  part: (values: Values) => string | undefined
  /** What the form of a record stands on, with what the other one says. */
  open: (here: Here, own: Opened, id: string) => Promise<Opened>
  check: (answers: Values) => readonly Issue[]
  savings: (here: Here, own: Saving, answers: Values) => Saving[]
}

/** A new record of a kind, or an edit of one, drafted while it is typed. */
export function FormScreen(drawing: FormDrawing) {
  const { id } = useParams()
  return id === undefined ? <NewForm {...drawing} /> : <EditForm key={id} {...drawing} id={id} />
}

function NewForm(drawing: FormDrawing) {
  const { newId } = useHere()
  const [params, setParams] = useSearchParams()
  const [fresh] = useState(() => newId(RECORD_ID_LENGTH))
  const id = params.get('draft') ?? fresh
  // What is finished here is a record before its form has closed; the form leads to it by itself.
  const [isFinishing, setFinishing] = useState(false)
  const begun = useBegun(drawing.kind, id)
  if (!begun || drawing.isReading === true) return <Waiting kind={drawing.kind} />
  const { draft, isSaved, isTheirs } = begun
  if (!isTheirs) return <NotYours kind={drawing.kind} />
  // What became a record is not begun again: the address of its old form leads to it.
  if (isSaved && params.has('draft') && !isFinishing)
    return <Navigate to={`/${drawing.kind}/${id}`} replace />
  return (
    <Form
      key={id}
      {...drawing}
      id={id}
      draftId={id}
      {...beginning(drawing.start, draft)}
      offer={params.has('draft') ? null : <DraftOffer kind={drawing.kind} />}
      onFirstWords={() => {
        // The address remembers the draft, so that a reload or a restart finds the words again.
        if (!params.has('draft')) {
          setParams({ draft: id }, { replace: true, preventScrollReset: true })
        }
      }}
      onFinishing={setFinishing}
    />
  )
}

/** What a new form begins with: what its draft holds, over what all of its kind start with. */
function beginning(start: Values | undefined, draft: Draft | null) {
  return { values: { ...start, ...draft?.values }, focus: draft?.focus, savedAt: draft?.at }
}

function EditForm({ id, ...drawing }: FormDrawing & { id: string }) {
  const here = useHere()
  const { kind, beside } = drawing
  const opened = useLiveQuery(async () => {
    const own = await openForEdit(here, kind, id)
    return own ? ((await beside?.open(here, own, id)) ?? own) : null
  }, [here, kind, beside, id])
  if (opened === undefined || drawing.isReading === true) return <Waiting kind={kind} />
  return opened ? <OpenedForm {...drawing} id={id} opened={opened} /> : <Missing />
}

function OpenedForm({ id, ...drawing }: FormDrawing & { id: string; opened: Opened }) {
  // What the record said when this form was opened stays the same for as long as it is open.
  const [opened] = useState(drawing.opened)
  const { draft, draftId } = useEditDraft(id, drawing.beside?.part(opened.values))
  const mayMend = useMayMend(drawing.kind, id, draft)
  const [choice, setChoice] = useState<'goOn' | 'anew'>()
  const here = useHere()
  if (draft === undefined || mayMend === undefined) return <Waiting kind={drawing.kind} />
  if (!mayMend) return <NotYours kind={drawing.kind} />
  if (draft && choice === undefined) {
    return (
      <EditOffer
        kind={drawing.kind}
        draft={draft}
        onGoOn={async () => {
          if (draft.altered) await takeUp(here, draft, goneOn(draft, { opened, draftId }))
          setChoice('goOn')
        }}
        onDrop={() => setChoice('anew')}
      />
    )
  }
  const anew = { values: opened.values, opened, draftId }
  const from = choice === 'goOn' && draft ? goneOn(draft, { opened, draftId }) : anew
  return <Form key={choice ?? 'first'} {...drawing} {...from} id={id} />
}

type Opening = FormDrawing & {
  id: string
  draftId: string
  values: Values
  focus?: string | undefined
  savedAt?: number | undefined
  opened?: Opened
  offer?: ReactNode
  onFirstWords?: () => void
  onFinishing?: (isFinishing: boolean) => void
}

function Form(opening: Opening) {
  const { kind } = opening
  const besides = opening.beside?.fields ?? {}
  const t = usePlainWords()
  const own = useWords(kind)
  const today = useToday()
  const optionsOf = useOptions()
  const [initial] = useState(opening.values)
  const [values, setValues] = useState(initial)
  const { open, drafting, tidy, leave, finish, hasFailed, said } = useFilling(opening)
  const turn = useTurning(drafting, opening.draftId)
  const cited = useCited(kind, initial)
  const isAsked = (name: string) => opening.omit?.includes(name) !== true
  const title = open ? t('edit') : (opening.title?.(values) ?? own('new'))
  return (
    <>
      <Bar
        form
        back={leave}
        title={title}
        detail={<DraftMark at={drafting.savedAt ?? opening.savedAt} />}
        pill={usePill()}
      />
      <Page>
        {opening.offer}
        <RecordForm
          ns={kind}
          fields={{ ...kinds[kind].fields, ...besides }}
          values={initial}
          check={(answers) => [
            ...issuesOfDays({ kind, taken: open?.taken, isAsked }, tidy(answers), today),
            ...issuesOfForm(opening, tidy(answers), answers),
          ]}
          omit={[...(opening.omit ?? []), ...Object.keys(besides)]}
          icons={opening.icons}
          folded={opening.folded}
          drawField={(place) => opening.drawField?.(place, values, turn)}
          optionsFor={(name, field) => optionsOf(field, initial[name])}
          focusOn={opening.focus}
          onInput={(now, focus) => {
            setValues(now)
            drafting.keep(cited.kept(now), focus)
            opening.onFirstWords?.()
          }}
          onSubmit={finish}
          actions={
            <>
              {opening.below?.(values)}
              <CitedQuestion
                {...{ kind, values, said: cited, onSay: drafting.keep }}
                before={open?.values}
              />
              {said}
              <FormDock finish={opening.finish} hasFailed={hasFailed} onLeave={leave} />
            </>
          }
        />
      </Page>
    </>
  )
}

/** What is wrong with the answers beyond their own fields, by the form, the kind and what is beside it. */
function issuesOfForm({ kind, check, beside }: Opening, tidy: Values, answers: Values): Issue[] {
  return [
    ...(check?.(answers) ?? []),
    ...(kindNamed(kind)?.check?.(tidy) ?? []),
    ...(beside?.check(answers) ?? []),
  ]
}

/** What becomes of the words of a form: drafted while typed, saved when finished, kept when left. */
function useFilling({ kind, id, draftId, opened, start, ...opening }: Opening) {
  const goOn = useGoOn()
  const goBack = useGoBack(`/${kind}`)
  const here = useHere()
  // What the record said when this form was opened stays the same for as long as it is open.
  const [open] = useState(opened)
  const seen = open ? { before: open.values, seen: open.seen } : {}
  const drafting = useDrafting({ id: draftId, kind, start, ...seen })
  const { keep, hasFailed, said } = useKeep(drafting, opening.finish?.toast)
  const tidy = opening.tidy ?? ((answers: Values) => answers)

  async function finish(answers: Values) {
    const whole = asked(kind, tidy(answers))
    const saving = { kind, id, answers: whole, opened: open, draft: draftId, isNew: !open }
    const beside = opening.beside?.savings(here, saving, answers) ?? []
    opening.onFinishing?.(true)
    const isKept = await keep(saving, ...beside)
    if (!isKept) opening.onFinishing?.(false)
    else await goOn(opening.finish?.to ?? `/${kind}/${id}`)
  }
  // A form whose words the phone could not keep stays open.
  const leave = () => void drafting.flush().then((isKept) => isKept && goBack())
  return { open, drafting, tidy, leave, finish, hasFailed, said }
}

/** Since when the draft of a form is on this phone. */
function DraftMark({ at }: { at: number | undefined }) {
  const t = usePlainWords()
  if (at === undefined) return null
  return <Mark kind="draft" words={t('draftAt', { time: formatTime(at) })} />
}

function asked(kind: KindName, values: Values): Values {
  const answers: Values = {}
  for (const name of Object.keys(kinds[kind].fields)) answers[name] = values[name]
  return answers
}

function Waiting({ kind }: { kind: KindName }) {
  const own = useWords(kind)
  return (
    <>
      <Bar title={own('name')} back={`/${kind}`} />
      <Page busy>{null}</Page>
    </>
  )
}

function Missing() {
  const t = usePlainWords()
  return (
    <>
      <Bar title={t('notHere')} back="/" />
      <Page>
        <Note icon="info">{t('notHereText')}</Note>
      </Page>
    </>
  )
}
