import type { Group } from '#domain/checklist/checklist.ts'
import { nameOf, oneMoreOf } from '#domain/checklist/repeated.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'
import { useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { Button } from '#ui/button.tsx'
import { Small } from '#ui/hero.tsx'
import { Pad } from '#ui/page.tsx'

import { useAnsweringWords } from './answering-words.tsx'
import { keyOf, type Stop } from './walk.ts'

/** The head of a group in the language in use; of one that is asked again, which of the things it is for. */
export function useGroupTitle(): (checklist: KnownChecklist, group: Group) => string {
  const t = useAnsweringWords()
  const words = useChecklistWords()
  return ({ id }, group) => {
    const title = words(id, nameOf(group), group.title)
    return group.nth === undefined ? title : t('nth', { title, n: group.nth })
  }
}

/** At the last item of what is asked for each of several things: the way to one more of them. */
export function OneMore({ stop, onGo }: { stop: Stop; onGo: (key: string) => void }) {
  const t = useAnsweringWords()
  const { checklist, group, item } = stop
  const next = oneMoreOf(checklist, group)
  if (next === undefined || group.items.at(-1)?.id !== item.id) return null
  return (
    <Pad space>
      <Button small look="soft" icon="plus" onPress={() => onGo(keyOf(checklist.id, next))}>
        {t('oneMore')}
      </Button>
      <Small>{t('oneMoreApart')}</Small>
    </Pad>
  )
}
