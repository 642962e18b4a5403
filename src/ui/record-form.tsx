import {
  Fragment,
  useEffect,
  useId,
  useRef,
  useState,
  type ReactNode,
  type SubmitEvent,
} from 'react'

import type { Field } from '#domain/fields.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Issue, Values } from '#domain/record.ts'

import { readAnswers, tidyAnswers } from './answers.ts'
import { ErrorSummary, focusField } from './error-summary.tsx'
import type { IconName } from './icon.tsx'
import { issueWords } from './issue-words.ts'
import { More } from './more.tsx'
import { choiceOptions, type FieldPlace, PlainField } from './plain-field.tsx'
import { useWords } from './words.ts'
import type { Option } from './inputs/select.tsx'

export type { FieldPlace } from './plain-field.tsx'

export type RecordFormProps = {
  /** The namespace of the kind's words. */
  ns: string
  fields: Readonly<Record<string, Field>>
  /** What is known before: the record as it stands, or the draft offered back. */
  values?: Values | undefined
  /** What else is wrong, beside what the types of the asked fields say: the kind's own rules. */
  check?: ((values: Values) => readonly Issue[]) | undefined
  /** What a link may point at. */
  optionsFor?: ((name: string, field: Field) => readonly Option[]) | undefined
  icons?: Readonly<Record<string, IconName>> | undefined
  /** Fields not asked; their values stay as they are. */
  omit?: readonly string[] | undefined
  /** Fields that must be answered here though a record may stand without them. */
  musts?: readonly string[] | undefined
  before?: ReactNode
  /** Questions that are folded away under a name, after the others. */
  folded?: ((values: Values) => { label: string; names: readonly string[] }) | undefined
  /** Draws a field in its own way, frame and all; undefined leaves it to the form, null leaves it out. */
  drawField?: ((place: FieldPlace) => ReactNode | undefined) | undefined
  /** Told at every letter, with all values as they stand and the field being written. */
  onInput?: ((values: Values, name: string | undefined) => void) | undefined
  /** Told when every answer is right, with the values as they are stored. */
  onSubmit: (values: Values) => unknown
  /** What stands under the fields: the dock, whose submit button sends the form. */
  actions?: ReactNode
  focusOn?: string | undefined
  /** What became of what was typed, in the error summary, when not `Bản nháp đã lưu.` */
  kept?: string | undefined
}

/**
 * The form of any kind of record: each field in its order, what is wrong on top and at each
 * place. It never clears what was typed, and while one sending runs it starts no second.
 */
export function RecordForm(props: RecordFormProps) {
  const { fields, focusOn } = props
  const base = useId()
  const idOf = (name: string) => `${base}-${name}`
  const form = useRef<HTMLFormElement>(null)
  // What was said stays said while its question is not asked, and comes back with it.
  const [said, setSaid] = useState<Values>(props.values ?? {})
  const places = usePlaces(props, said, idOf)
  const folded = props.folded?.(said)
  const later = places.filter(({ name }) => isFolded(name))
  const { errors, issues, send } = useSending(props, () => read(), idOf)

  const errorOf = (name: string) => errors.find(({ id }) => id === idOf(name))?.message

  const opened = useRef(focusOn)
  useEffect(() => {
    const field = opened.current
    opened.current = undefined
    if (field === undefined) return
    const focus = () => focusField(`${base}-${field}`)
    focus()
    // A sheet around the form opens after it, and takes the focus.
    queueMicrotask(focus)
  }, [base])

  function read(): Values {
    if (!form.current) return said
    return { ...said, ...readAnswers(new FormData(form.current), fields) }
  }
  function hear(name: string | undefined) {
    const now = read()
    setSaid(now)
    props.onInput?.(now, name)
  }
  return (
    <form
      ref={form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => void send(event)}
      onInput={({ target }) => hear(nameOf(target))}
    >
      <ErrorSummary errors={errors} found={issues} kept={props.kept} />
      {props.before}
      {places.filter(({ name }) => !isFolded(name)).map(drawn)}
      {folded && (
        <More
          label={folded.label}
          startsOpen={later.some(({ name }) => props.values?.[name] !== undefined)}
          isWrong={later.some(({ name }) => errorOf(name) !== undefined)}
        >
          {later.map(drawn)}
        </More>
      )}
      {props.actions}
    </form>
  )

  function isFolded(name: string): boolean {
    return folded?.names.includes(name) === true
  }
  function drawn({ field, ...bare }: (typeof places)[number]) {
    const place = { ...bare, error: errorOf(bare.name) }
    const own = props.drawField?.({ ...place, idOf, errorOf })
    if (own !== undefined) return <Fragment key={place.name}>{own}</Fragment>
    return (
      <PlainField
        key={place.name}
        {...place}
        field={field}
        must={field.required || props.musts?.includes(place.name)}
        icon={props.icons?.[place.name]}
      />
    )
  }
}

/** The asked fields in their order, each with its words, its value and its options. */
function usePlaces(props: RecordFormProps, said: Values, idOf: (name: string) => string) {
  const kind = useWords(props.ns)
  return askedFields(props).map(([name, field]) => ({
    id: idOf(name),
    name,
    field,
    label: kind(`fields.${name}`),
    hint: kind(`hints.${name}`, { defaultValue: '' }) || undefined,
    value: said[name],
    options:
      field.widget === 'choice' || field.widget === 'choices'
        ? choiceOptions(name, field, kind)
        : (props.optionsFor?.(name, field) ?? []),
  }))
}

/** Sends the form once it is right; until then keeps what the last try found wrong. */
function useSending(props: RecordFormProps, read: () => Values, idOf: (name: string) => string) {
  const ui = useWords('ui')
  const kind = useWords(props.ns)
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const sending = useRef(false)

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending.current) return
    const tidy = tidyAnswers(read(), props.fields)
    const wrong = issuesInOrder(tidy, props)
    setIssues(wrong)
    if (wrong.length > 0) return
    sending.current = true
    try {
      await props.onSubmit(tidy)
    } finally {
      sending.current = false
    }
  }
  const errors = issues.map((issue) => ({
    id: idOf(issue.path),
    message: issueWords(issue, props.fields[issue.path], kind, ui),
  }))
  return { errors, issues, send }
}

function askedFields({ fields, omit }: RecordFormProps): [string, Field][] {
  return Object.entries(fields).filter(
    ([name, field]) => field.widget !== 'own' && !omit?.includes(name),
  )
}

/** What is wrong, in the order of the form, each field once. */
function issuesInOrder(values: Values, props: RecordFormProps): Issue[] {
  const fields = Object.fromEntries(askedFields(props))
  const all = [
    ...issuesOf({ name: '', fields, indexes: [] }, values),
    ...(props.check?.(values) ?? []),
  ]
  const names = Object.keys(props.fields)
  const firstByPath = new Map(all.toReversed().map((issue) => [issue.path, issue]))
  return [...firstByPath.values()].toSorted((a, b) => names.indexOf(a.path) - names.indexOf(b.path))
}

function nameOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? (target.getAttribute('name') ?? undefined) : undefined
}
