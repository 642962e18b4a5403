import { type Said, standingOf } from '#domain/checklist/checklist.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'
import { useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Dock } from '#ui/page.tsx'
import { QuestionMap } from '#ui/question.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { useWords } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'
import { useGroupTitle } from './repeated.tsx'
import type { Stop } from './walk.ts'

const TONES = ['yes', 'no', 'na', 'said', 'open'] as const

/** Every item of the visit in a sheet, to go to any of them, or to the next one that is open. */
export function ItemMap({
  open,
  stops,
  said,
  here,
  next,
  left,
  onPick,
  onClose,
}: {
  open: boolean
  stops: readonly Stop[]
  said: ReadonlyMap<string, Said>
  /** The item one came from. */
  here: string
  next: Stop | undefined
  left: number
  onPick: (key: string) => void
  onClose: () => void
}) {
  const t = useAnsweringWords()
  const words = useChecklistWords()
  const titleOf = useGroupTitle()
  const stateOf = useStateWords()
  if (!open) return null
  const checklists = [...new Set(stops.map(({ checklist }) => checklist))]
  const shortOf = ({ id, short }: KnownChecklist) =>
    checklists.length > 1 ? words(id, 'short', short) : ''
  const nameIn = (checklist: KnownChecklist, item: string) =>
    [item, shortOf(checklist)].filter(Boolean).join(', ')
  return (
    <Sheet
      open
      title={left === 0 ? t('allAnswered') : t('leftTitle', { n: left, count: left })}
      onClose={onClose}
    >
      <QuestionMap
        groups={checklists.flatMap((checklist) =>
          checklist.groups.map((group) => ({
            id: `${checklist.id} ${group.id}`,
            name: group.id,
            title: [titleOf(checklist, group), shortOf(checklist)].filter(Boolean).join(' · '),
            items: stops
              .filter((stop) => stop.checklist === checklist && stop.group.id === group.id)
              .map(({ key, item }) => {
                const tone = standingOf(item, said.get(key))
                const label = t('itemIs', {
                  name: nameIn(checklist, item.id),
                  state: stateOf(tone),
                })
                return { id: key, name: item.id, tone, label }
              }),
          })),
        )}
        here={here}
        toneNames={tonesIn(stops, said).map((tone) => [tone, stateOf(tone)])}
        onPick={onPick}
      />
      {next && (
        <Dock>
          <Button onPress={() => onPick(next.key)}>
            {t('toStop', { name: nameIn(next.checklist, next.item.id) })}
            <Icon name="forward" size="s" />
          </Button>
        </Dock>
      )}
    </Sheet>
  )
}

/** The ways items stand here, in the order in which their meaning is told. */
function tonesIn(stops: readonly Stop[], said: ReadonlyMap<string, Said>) {
  const tones = new Set(stops.map(({ key, item }) => standingOf(item, said.get(key))))
  return TONES.filter((tone) => tones.has(tone))
}

function useStateWords() {
  const t = useAnsweringWords()
  const own = useWords('answer')
  return (tone: ReturnType<typeof standingOf>): string => {
    if (tone === 'open') return t('open')
    return tone === 'said' ? t('said') : own(`choices.value.${tone}`)
  }
}
