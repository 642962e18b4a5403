import { type FormEvent, lazy, Suspense, useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import { useDrafting, useKeptDraft } from '#data/drafting.ts'
import { hasWords, keepDraft, NOTE } from '#data/drafts.ts'
import type { Draft } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { RECORD_ID_LENGTH } from '#data/new-id.ts'
import { afterFailedWrite } from '#data/trouble.ts'
import type { Values } from '#domain/record.ts'
import type { IconName } from '#ui/icon.tsx'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { formatTime } from '#ui/format.ts'
import { LinesInput } from '#ui/inputs/lines.tsx'
import { Mark } from '#ui/mark.tsx'
import { Note } from '#ui/note.tsx'
import { Dock, Pad } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { Tiles } from '#ui/tiles.tsx'
import { useToast } from '#ui/toast.tsx'

import { useAppWords } from './words.ts'

const goals = ['feedback', 'task', 'denunciation'] as const
type Goal = (typeof goals)[number]

const goalIcons: Record<Goal, IconName> = {
  feedback: 'feedback',
  task: 'task',
  denunciation: 'lock',
}

/** With the words by which a person could be known, which nothing else of Hôm nay asks for. */
const TracesNote = lazy(async () => {
  const { TracesNote: note } = await import('#records/denunciation/traces-note.tsx')
  return { default: note }
})

/** Ghi nhanh: one line is on disk before anything is asked; what it is and the rest come later. */
export function QuickNote({
  draftId,
  onClose,
}: {
  draftId: string | undefined
  onClose: () => void
}) {
  const { newId } = useHere()
  const [fresh] = useState(() => newId(RECORD_ID_LENGTH))
  const id = draftId ?? fresh
  const draft = useKeptDraft(id)
  if (draft === undefined) return null
  return <NoteSheet id={id} draft={draft} onClose={onClose} />
}

function NoteSheet({
  id,
  draft,
  onClose,
}: {
  id: string
  draft: Draft | null
  onClose: () => void
}) {
  const t = useAppWords()
  const [isAsking, setAsking] = useState(false)
  const note = useNote(id, draft, onClose)
  const savedAt = note.drafting.savedAt ?? draft?.at

  return (
    <>
      <Sheet
        open
        title={t('note.title')}
        beside={
          savedAt !== undefined && (
            <Mark kind="local" words={t('note.saved', { time: formatTime(savedAt) })} />
          )
        }
        onClose={() => void note.drafting.flush().then((isKept) => isKept && onClose())}
      >
        <form onSubmit={note.finish} onInput={note.write} autoComplete="off">
          <NoteQuestions id={id} words={draft?.values['content']} note={note} />
          {(note.hasFailed || note.drafting.trouble !== undefined) && (
            <Note look="danger" icon="warning" urgent>
              {t('note.failed')}
            </Note>
          )}
          <Dock bare>
            {savedAt !== undefined && (
              <Button look="outline" icon="trash" onPress={() => setAsking(true)}>
                {t('note.dropYes')}
              </Button>
            )}
            <Button submit icon="check">
              {t('note.done')}
            </Button>
          </Dock>
        </form>
      </Sheet>
      <Confirm
        open={isAsking}
        title={t('note.drop')}
        text={t('note.dropText')}
        no={t('note.keep')}
        yes={t('note.dropYes')}
        danger
        onNo={() => setAsking(false)}
        onYes={() => void note.drafting.drop().then(onClose)}
      />
    </>
  )
}

/** What it is, and the one line; the line has the focus. */
function NoteQuestions({
  id,
  words,
  note,
}: {
  id: string
  words: unknown
  note: ReturnType<typeof useNote>
}) {
  const t = useAppWords()
  return (
    <>
      <Pad>
        <Tiles
          label={t('note.kind')}
          value={note.goal}
          onPick={(picked) => note.aim(goals.find((goal) => goal === picked) ?? 'feedback')}
          tall
          tiles={goals.map((goal) => ({
            value: goal,
            label: t(`note.${goal}`),
            icon: goalIcons[goal],
          }))}
        />
      </Pad>
      <Pad space>
        <LinesInput
          id={`note-${id}`}
          name="content"
          label={t('note.label')}
          placeholder={t('note.placeholder')}
          defaultValue={typeof words === 'string' ? words : undefined}
          short
          focusFirst
        />
      </Pad>
      {note.goal === 'denunciation' && (
        <Suspense>
          <TracesNote text={note.said} />
        </Suspense>
      )}
    </>
  )
}

/** Keeps the line while it is typed, then makes it the draft of what it is to become. */
function useNote(id: string, draft: Draft | null, onClose: () => void) {
  const here = useHere()
  const t = useAppWords()
  const toast = useToast()
  const navigate = useNavigate()
  const drafting = useDrafting({ id, kind: NOTE })
  const words = useRef<Values>(draft?.values ?? {})
  const [goal, aim] = useState<Goal>('feedback')
  const [hasFailed, setFailed] = useState(false)
  const [said, setSaid] = useState(contentOf(words.current))

  async function become() {
    if (!hasWords(words.current)) return onClose()
    try {
      await drafting.flush()
      // Its words are said over the button, marked: they are written anew first.
      if (goal === 'denunciation' && (await pointsToPerson(contentOf(words.current)))) return
      drafting.stop()
      await keepDraft(here, { id, kind: goal, values: valuesFor(goal, words.current) })
    } catch (error) {
      drafting.goOn()
      await afterFailedWrite(here.db, error)
      return setFailed(true)
    }
    toast.show({
      icon: 'draft',
      text: t('note.kept'),
      action: {
        label: t('note.open'),
        onPress: () => void navigate(`/${goal}/new?draft=${id}`),
      },
    })
    onClose()
  }
  function write({ currentTarget }: FormEvent<HTMLFormElement>) {
    words.current = { ...words.current, content: new FormData(currentTarget).get('content') }
    setSaid(contentOf(words.current))
    drafting.keep(words.current, 'content')
  }
  function finish(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void become()
  }
  return { drafting, goal, aim, said, hasFailed, write, finish }
}

function contentOf({ content }: Values): string {
  return typeof content === 'string' ? content : ''
}

/** What a note says, in the words of what it becomes. */
function valuesFor(goal: Goal, values: Values): Values {
  return goal === 'denunciation' ? { summary: contentOf(values) } : values
}

async function pointsToPerson(text: string): Promise<boolean> {
  const { findTraces } = await import('#domain/denouncer/traces.ts')
  return findTraces(text).length > 0
}
