import type { Shown } from '#data/db.ts'
import { CardList } from '#ui/card.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { useWords } from '#ui/words.ts'

import type { OpinionSheet } from '#records/opinion/sheets.tsx'

/** What else can be done with an opinion that nobody has answered. */
export function OtherSheet({
  shown,
  number,
  open,
  onPick,
  onClose,
}: {
  shown: Shown
  number: number
  open: boolean
  onPick: (sheet: OpinionSheet) => void
  onClose: () => void
}) {
  const own = useWords('opinion')
  return (
    <Sheet open={open} title={own('sections.no', { n: number })} onClose={onClose}>
      <CardList>
        <li>
          <ListButton
            icon="check"
            title={own('sections.answerNow')}
            onPress={() => onPick('answer')}
          />
        </li>
        <li>
          <ListButton
            icon="people"
            title={own('sections.assign')}
            detail={own('sections.assignHint')}
            onPress={() => onPick('assign')}
          />
        </li>
        <li>
          <ListButton
            icon="lock"
            title={own('sections.against')}
            detail={own('sections.againstHint')}
            onPress={() => onPick('against')}
          />
        </li>
        <li>
          <ListButton icon="pencil" title={own('sections.says')} to={`/opinion/${shown.id}/edit`} />
        </li>
      </CardList>
    </Sheet>
  )
}
