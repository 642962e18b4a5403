import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useShown } from '#data/lists.ts'
import { useMay } from '#records/matter.tsx'
import { useAnsweringWords } from '#records/visit/answering-words.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Pad, Wrap } from '#ui/page.tsx'

import { FindingActSheet } from './act-sheet.tsx'
import { findingOf } from './rules.ts'

/** The finding that a task was made of: the way to it, and, once the task is done, that it is put right. */
export function FindingOfTask({ shown }: { shown: Shown }) {
  const finding = useShown('finding', findingOf(shown.id) ?? '')
  if (!finding || finding.list === 'removed') return null
  return <Made task={shown} finding={finding} />
}

function Made({ task, finding }: { task: Shown; finding: Shown }) {
  const t = useAnsweringWords()
  const may = useMay('finding')
  const [isFixing, setFixing] = useState(false)
  const isLeft = finding.state === 'open' || finding.state === 'fixing'
  const mayBeFixed = task.state === 'done' && isLeft && may('change', finding)
  return (
    <Pad space>
      <Wrap>
        <ButtonLink small look="outline" to={`/finding/${finding.id}`}>
          {t('openFinding')}
        </ButtonLink>
        {mayBeFixed && (
          <Button small look="soft" icon="check" onPress={() => setFixing(true)}>
            {t('fixFinding')}
          </Button>
        )}
      </Wrap>
      {isFixing && <FindingActSheet shown={finding} act="fix" onClose={() => setFixing(false)} />}
    </Pad>
  )
}
