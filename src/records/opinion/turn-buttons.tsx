import type { Shown } from '#data/db.ts'
import { Button } from '#ui/button.tsx'

import { useTurning, useTurnName } from './turn.tsx'

/** What an opinion can become, each with one tap; `onAsk` where nobody knows which unit leads the task. */
export function TurnButtons({ shown, onAsk }: { shown: Shown; onAsk: () => void }) {
  const turn = useTurning(onAsk)
  const nameOf = useTurnName()
  return (
    <>
      <Button small look="soft" onPress={() => turn(shown, 'recommendation')}>
        {nameOf('recommendation')}
      </Button>
      <Button small look="outline" onPress={() => turn(shown, 'observation')}>
        {nameOf('observation')}
      </Button>
      <Button small look="outline" onPress={() => turn(shown, 'task')}>
        {nameOf('task')}
      </Button>
    </>
  )
}
