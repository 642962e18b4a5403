import { useState } from 'react'
import { useNavigate } from 'react-router'

import { choose, issuesAfter } from '#data/choose.ts'
import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { stands } from '#data/standing.ts'
import type { Issue, Values } from '#domain/record.ts'
import { isEqual } from '#protocol/change.ts'
import { SEALED_WORDS } from '#protocol/sealed.ts'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { Wrap } from '#ui/page.tsx'
import { useToast } from '#ui/toast.tsx'
import { useWords } from '#ui/words.ts'

import { askedIn } from './edit-words.tsx'
import { IssueList } from './issue-list.tsx'
import { kindNamed } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { bareLabel } from './look.tsx'
import { useMay } from './matter.tsx'
import { usePlainWords } from './plain-words.tsx'
import { useSettleWords } from './settle-words.tsx'
import { useWrite } from './write.tsx'

/** The fields of some earlier values that can be brought back: allowed, editable, and not standing now. */
export function useReturnable(
  kind: KindName,
  shown: Shown,
  parts: readonly Shown[],
): (fields: Values) => string[] {
  const may = useMay(kind)
  const isAllowed = shown.list !== 'removed' && may('change', shown, parts)
  return (fields) =>
    isAllowed ? askedIn(kind, fields).filter((name) => isGone(name, fields[name])) : []

  function isGone(name: string, value: unknown): boolean {
    const isBlank = value === null || value === undefined
    if (isBlank && kindNamed(kind)?.fields[name]?.required !== false) return false
    return value !== SEALED_WORDS && !stands(shown.version, name, value)
  }
}

/** Brings an earlier value back with one tap: a change like any other, which can be undone. */
export function BringBack({
  kind,
  shown,
  fields,
  names,
}: {
  kind: KindName
  shown: Shown
  fields: Values
  names: readonly string[]
}) {
  const t = useSettleWords()
  const own = useWords(kind)
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const bring = useBringing(kind, shown, setIssues)
  if (names.length === 0) return null
  return (
    <Wrap>
      {names.map((name) => (
        <Button
          key={name}
          small
          look="outline"
          icon="undo"
          onPress={() => void bring(name, fields[name] ?? null)}
        >
          {names.length === 1
            ? t('past.bringBack')
            : t('past.bringBackField', { field: bareLabel(own(`fields.${name}`)).toLowerCase() })}
        </Button>
      ))}
      <Clash kind={kind} id={shown.id} issues={issues} onClose={() => setIssues([])} />
    </Wrap>
  )
}

function useBringing(kind: KindName, shown: Shown, onIssues: (issues: readonly Issue[]) => void) {
  const here = useHere()
  const t = useSettleWords()
  const plain = usePlainWords()
  const toast = useToast()
  const write = useWrite()
  const { id, version } = shown

  /** What stood before comes back, unless somebody set another value meanwhile. */
  async function undo(name: string, value: unknown) {
    const now = await here.db.table<Shown>(kind).get(id)
    if (!now || !isEqual(now.version.fields[name] ?? null, value)) return
    const chosen = { [name]: version.fields[name] ?? null }
    await choose(here, { kind, id, chosen, view: now.version })
  }
  return async (name: string, value: unknown) => {
    const choice = { kind, id, chosen: { [name]: value }, view: version }
    const issues = issuesAfter(choice)
    onIssues(issues)
    if (issues.length > 0 || !(await write(() => choose(here, choice)))) return
    toast.show({
      icon: 'local',
      text: t('past.broughtBack'),
      action: { label: plain('undo'), onPress: () => void write(() => undo(name, value)) },
    })
  }
}

/** An earlier value that the other answers no longer allow: the form has both in one place. */
function Clash({
  kind,
  id,
  issues,
  onClose,
}: {
  kind: KindName
  id: string
  issues: readonly Issue[]
  onClose: () => void
}) {
  const t = useSettleWords()
  const plain = usePlainWords()
  const navigate = useNavigate()
  return (
    <Confirm
      open={issues.length > 0}
      title={t('past.clashTitle')}
      no={plain('cancel')}
      yes={t('past.edit')}
      onNo={onClose}
      onYes={() => void navigate(`/${kind}/${id}/edit`)}
    >
      <IssueList kind={kind} issues={issues} />
    </Confirm>
  )
}
