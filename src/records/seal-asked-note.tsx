import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { save } from '#data/save.ts'
import { hasRole } from '#domain/officer.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Wrap } from '#ui/page.tsx'
import { useToast } from '#ui/toast.tsx'

import { useKeptWords } from './kept-words.tsx'
import { useMay } from './matter.tsx'
import { usePlainWords } from './plain-words.tsx'
import { awaitsSeal } from './seal-awaited.tsx'
import { useSealReason } from './seal-reason.tsx'
import type { KindName } from './shapes.ts'
import { useWrite } from './write.tsx'

/** Says that a leader is asked to take words out, and why; leads the leader there, or ends it. */
export function SealAskedNote({ kind, shown }: { kind: KindName; shown: Shown }) {
  const t = useKeptWords()
  const reasonOf = useSealReason()
  const may = useMay(kind)
  const { officer } = useHere()
  if (!awaitsSeal(shown)) return null
  const isLeader = hasRole(officer, 'leader')
  // A change of what was taken out of the lists would bring it back.
  const mayEnd = shown.list !== 'removed' && may('change', shown)
  return (
    <Note look="warn" icon="lock">
      <p>
        {t(isLeader ? 'seal.toSeal' : 'seal.asked')} {reasonOf(shown.version.fields)}.
      </p>
      <Wrap>
        {isLeader && (
          <ButtonLink small icon="lock" to={`/seal/${kind}/${shown.id}`}>
            {t('seal.title')}
          </ButtonLink>
        )}
        {mayEnd && <End kind={kind} shown={shown} isLeader={isLeader} />}
      </Wrap>
    </Note>
  )
}

/** Ends it without any words being taken out: the officer withdraws it, or the leader declines. */
function End({ kind, shown, isLeader }: { kind: KindName; shown: Shown; isLeader: boolean }) {
  const here = useHere()
  const t = useKeptWords()
  const plain = usePlainWords()
  const toast = useToast()
  const write = useWrite()
  const { id, version } = shown
  const say = (sealAsked: unknown) => write(() => save(here, { kind, id, answers: { sealAsked } }))

  async function end() {
    if (!(await say(null))) return
    toast.show({
      icon: 'local',
      text: t(isLeader ? 'seal.declinedToast' : 'seal.withdrawnToast'),
      action: { label: plain('undo'), onPress: () => void say(version.fields['sealAsked']) },
    })
  }
  return (
    <Button small look="outline" onPress={() => void end()}>
      {t(isLeader ? 'seal.decline' : 'seal.withdraw')}
    </Button>
  )
}
