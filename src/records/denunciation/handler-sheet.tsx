import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { save } from '#data/save.ts'
import { valuesInView } from '#protocol/change.ts'
import { Button } from '#ui/button.tsx'
import { Dock, Pad } from '#ui/page.tsx'
import { RecordForm } from '#ui/record-form.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { useToast } from '#ui/toast.tsx'
import { useWords } from '#ui/words.ts'

import { useOptions } from '#records/options.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { useWrite } from '#records/write.tsx'
import { Handler } from './accused-fields.tsx'
import { type Denunciation, denunciation } from './record.ts'
import { denunciationRules } from './rules.ts'

/** Names who handles a denunciation, or somebody else after him; nobody who is denounced. */
export function NameHandler({ shown }: { shown: Shown }) {
  const own = useWords('denunciation')
  const [isOpen, setOpen] = useState(false)
  if (shown.list !== 'open' || shown.isRefused) return null
  return (
    <Pad space>
      <Button look="outline" wide icon="person" onPress={() => setOpen(true)}>
        {own('sections.nameHandler')}
      </Button>
      {isOpen && <HandlerSheet shown={shown} onClose={() => setOpen(false)} />}
    </Pad>
  )
}

function HandlerSheet({ shown, onClose }: { shown: Shown; onClose: () => void }) {
  const here = useHere()
  const own = useWords('denunciation')
  const t = usePlainWords()
  const toast = useToast()
  const write = useWrite()
  const optionsOf = useOptions()
  // What stood there when the sheet was opened is what this answer replaces.
  const [opened] = useState(() => ({
    values: shown.version.fields,
    seen: valuesInView(shown.version, ['handler']),
  }))
  const { handler } = recordOf<Denunciation>(shown)
  const { fields } = denunciation

  async function name(answers: { handler?: unknown }) {
    const answer = { handler: answers.handler }
    const saving = { kind: 'denunciation', id: shown.id, answers: answer, opened } as const
    if (!(await write(() => save(here, saving)))) return
    toast.show({ icon: 'local', text: t('savedToast') })
    onClose()
  }
  return (
    <Sheet open title={own('sections.nameHandler')} onClose={onClose}>
      <RecordForm
        ns="denunciation"
        fields={fields}
        values={{ ...opened.values, handler }}
        omit={Object.keys(fields).filter((each) => each !== 'handler')}
        musts={['handler']}
        check={(answers) => [
          ...(answers['handler'] ? [] : [{ path: 'handler', code: 'missing' }]),
          ...denunciationRules.check(answers),
        ]}
        optionsFor={(_, field) => optionsOf(field)}
        drawField={(place) => <Handler place={place} values={opened.values} must />}
        onSubmit={name}
        actions={
          <Dock>
            <Button submit>{own('sections.nameHandlerSave')}</Button>
          </Dock>
        }
      />
    </Sheet>
  )
}
