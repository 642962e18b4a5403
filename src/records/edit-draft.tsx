import { useState } from 'react'

import type { Draft } from '#data/db.ts'
import { useKeptEdit } from '#data/drafting.ts'
import { dropDraft, editDraftOf, keepDraft } from '#data/drafts.ts'
import { type Here, useHere } from '#data/here.tsx'
import { RECORD_ID_LENGTH } from '#data/new-id.ts'
import type { Opened } from '#data/save.ts'

/**
 * The draft of an edit, and the name of the one this form would begin: a name of its own, so that
 * a form of the same record on another page keeps its words apart. A draft that holds words of
 * another record carries that one's name too, and goes where either goes.
 */
export function useEditDraft(id: string, part: string | undefined) {
  const { newId } = useHere()
  const [formId] = useState(() => newId(RECORD_ID_LENGTH))
  const draftId = [editDraftOf(id), part, formId].filter(Boolean).join(':')
  return { draftId, draft: useKeptEdit(id) }
}

type Beginning = { opened: Opened; draftId: string }

/**
 * Going on, the form stands on what the record said when the draft was begun; what was altered
 * alone lies over the record as it stands, under a name that tells what that holds by now.
 */
export function goneOn(draft: Draft, { opened, draftId }: Beginning) {
  const taken = opened.taken && { taken: opened.taken }
  const { id, values, before, seen, focus, altered } = draft
  if (!altered) {
    return {
      values,
      focus,
      draftId: id,
      opened: before && seen ? { values: before, seen, ...taken } : opened,
    }
  }
  const stood = { values: { ...opened.values, ...before }, seen: { ...opened.seen, ...seen } }
  const from = { ...stood, ...taken }
  return { values: { ...opened.values, ...values }, focus, draftId, opened: from }
}

/** Keeps a draft under the name it goes on by, and only then drops the one it was. */
export async function takeUp(here: Here, { id, kind }: Draft, from: ReturnType<typeof goneOn>) {
  const { draftId, values, opened, focus } = from
  const whole = { id: draftId, kind, values, before: opened.values, seen: opened.seen }
  await keepDraft(here, { ...whole, ...(focus !== undefined && { focus }) })
  await dropDraft(here, id)
}
