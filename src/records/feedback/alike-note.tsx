import { useLiveQuery } from 'dexie-react-hooks'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { save } from '#data/save.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Note } from '#ui/note.tsx'
import { Wrap } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useLateWords } from '#ui/words.ts'

import { useMay } from '#records/matter.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { useWrite } from '#records/write.tsx'
import { linkedTo, unasked } from './alike.tsx'
import { alikeTexts } from './alike-texts.ts'
import { useAlikeWords } from './alike-words.tsx'
import type { Feedback } from './record.ts'

/** The matters that are the same as this one, and one that may be: asked once, for good. */
export function AlikeNote({ shown }: { shown: Shown }) {
  const { db } = useHere()
  const t = useLateWords('alike', alikeTexts)
  const says = useAlikeWords()
  const linked = useLiveQuery(() => linkedTo(db, shown), [db, shown])
  return (
    <>
      {linked && linked.length > 0 && (
        <>
          <SectionHead flat title={t('linked')} count={linked.length} />
          <CardList near label={t('linked')}>
            {linked.map((each) => (
              <li key={each.id}>
                <ListButton
                  look="medium"
                  icon="feedback"
                  {...says(each)}
                  to={`/feedback/${each.id}`}
                />
              </li>
            ))}
          </CardList>
        </>
      )}
      <Question shown={shown} />
    </>
  )
}

function Question({ shown }: { shown: Shown }) {
  const { db } = useHere()
  const t = useLateWords('alike', alikeTexts)
  const plain = usePlainWords()
  const answer = useAnswer(shown)
  const may = useMay('feedback')('change', shown) && shown.list !== 'removed'
  const [other] = useLiveQuery(() => unasked(db, shown), [db, shown]) ?? []
  const says = useAlikeWords()
  if (!other || !may) return null
  const { title, detail } = says(other)
  return (
    <Note look="info" icon="merge">
      <b>{t('question')}</b>
      <p>{title}</p>
      <p>{detail}</p>
      <Wrap>
        <Button small look="outline" onPress={() => answer('sameAs', other.id)}>
          {t('same')}
        </Button>
        <Button small look="outline" onPress={() => answer('notSame', other.id)}>
          {t('notSame')}
        </Button>
        <ButtonLink small look="text" to={`/feedback/${other.id}`}>
          {plain('open')}
        </ButtonLink>
      </Wrap>
    </Note>
  )
}

/** Writes down on this matter whether another one is the same; the other one reads it from here. */
function useAnswer(shown: Shown): (said: 'sameAs' | 'notSame', other: string) => void {
  const here = useHere()
  const write = useWrite()
  return (said, other) => {
    const before = recordOf<Feedback>(shown)[said] ?? []
    const answers = { [said]: [...new Set([...before, other])].toSorted() }
    void write(() => save(here, { kind: 'feedback', id: shown.id, answers }))
  }
}
