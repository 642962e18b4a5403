import { useList } from '#data/lists.ts'
import { CardList } from '#ui/card.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { useWords } from '#ui/words.ts'

/** Leads from what citizens say to the denunciations this officer may read; nothing where there is none. */
export function DenunciationsLink() {
  const own = useWords('denunciation')
  const open = useList('denunciation', 'open')?.length ?? 0
  const done = useList('denunciation', 'done')?.length ?? 0
  if (open + done === 0) return null
  return (
    <CardList>
      <li>
        <ListButton
          icon="lock"
          title={own('many')}
          detail={own('sections.readable', { n: open + done })}
          to="/denunciation"
        />
      </li>
    </CardList>
  )
}
