import { useState } from 'react'

import type { Pending } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { dropRefused, markExported, mayExport } from '#data/refused.ts'
import { CardList } from '#ui/card.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { formatMoment } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { Note } from '#ui/note.tsx'
import { Pad } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { useLanguage } from '#ui/words.ts'

import { useAboutLine } from './about-line.tsx'
import { placeOfAnswer } from './answer/said.ts'
import { isOpenTo } from './exemplar/way.ts'
import { fileNameAt, handOut } from './hand-out.tsx'
import type { KindName } from './shapes.ts'
import { RefusedWords } from './refused-words.tsx'
import { useChangeText } from './refused-text.tsx'
import { screens } from './screens.tsx'
import { useSettleWords } from './settle-words.tsx'
import { useWrite } from './write.tsx'

/** What can be done about one change the commune did not accept: mend, send again, keep in a file, drop. */
export function RefusedSheet({
  change,
  open,
  onClose,
  onAgain,
}: {
  change: Pending
  open: boolean
  onClose: () => void
  /** Tries the sending at once, where the screen can. */
  onAgain?: () => void
}) {
  const here = useHere()
  const t = useSettleWords()
  const write = useWrite()
  const [isAsking, setAsking] = useState(false)
  const fixTo = useFixTo(change)
  const why = t('refused.title', { why: t(`reasons.${change.reason ?? 'fault'}`) })
  return (
    <>
      <Sheet open={open && !isAsking} title={why} onClose={onClose}>
        <Pad>
          <RefusedWords change={change} />
        </Pad>
        <Beside change={change} />
        <CardList>
          {fixTo !== undefined && (
            <li>
              <ListButton icon="pencil" title={t('refused.fix')} to={fixTo} />
            </li>
          )}
          {onAgain && (
            <li>
              <ListButton icon="refresh" title={t('refused.again')} onPress={onAgain} />
            </li>
          )}
          {mayExport(change) && <Export change={change} />}
          <li>
            <ListButton
              icon="trash"
              title={t('refused.drop')}
              detail={t('refused.dropHint')}
              onPress={() => setAsking(true)}
            />
          </li>
        </CardList>
      </Sheet>
      <Confirm
        open={isAsking}
        title={t('refused.dropTitle')}
        text={t(mayExport(change) ? 'refused.dropText' : 'refused.dropTextAlone')}
        no={t('refused.dropNo')}
        yes={t('refused.dropYes')}
        danger
        onNo={() => {
          setAsking(false)
          onClose()
        }}
        onYes={() =>
          void write(() => dropRefused(here, change)).then(() => {
            setAsking(false)
            onClose()
          })
        }
      />
    </>
  )
}

/** What else there is to know of it: who else keeps it, and why it goes into no file. */
function Beside({ change }: { change: Pending }) {
  const t = useSettleWords()
  const language = useLanguage()
  const { now } = useHere()
  const { held, exportedAt } = change
  return (
    <>
      {held === true && <Note icon="info">{t('refused.held')}</Note>}
      {!mayExport(change) && (
        <Note look="secret" icon="lock">
          {t(change.reason === 'denouncer-named' ? 'refused.exportNot' : 'refused.exportNotSealed')}
        </Note>
      )}
      {exportedAt !== undefined && (
        <Note look="ok" icon="check">
          {t('refused.exported', { time: formatMoment(exportedAt, now(), language) })}
        </Note>
      )}
    </>
  )
}

function Export({ change }: { change: Pending }) {
  const here = useHere()
  const t = useSettleWords()
  const write = useWrite()
  const about = useAboutLine(change)
  const textOf = useChangeText()
  async function keepInFile() {
    const text = `${t('file.head')}\n\n${textOf(change, about.title)}\n`
    const isOut = await handOut(fileNameAt(t('file.name'), here.now()), text)
    if (isOut) await write(() => markExported(here, [change]))
  }
  return (
    <li>
      <ListButton
        icon="download"
        title={t('refused.export')}
        detail={t('refused.exportHint')}
        onPress={() => void keepInFile()}
      />
    </li>
  )
}

/** What no form asks again: it comes with another act, or is signed anew. */
const UNASKED = new Set(['occurrence', 'signature'])

/** Where the words can be mended: the form of the record, or the sheet of the part on its record. */
function useFixTo(change: Pending): string | undefined {
  const { to } = useAboutLine(change)
  const item = useItemOf(change)
  const assessed = useAssessedOf(change)
  // What was erased is mended no more, and taking a record out is no question of a form.
  const isFormless = change.reason === 'erased' || Object.hasOwn(change.fields, 'removedAt')
  if (to === undefined || isFormless || UNASKED.has(change.kind)) return undefined
  if (change.kind === 'answer') return item
  if (change.kind === 'exemplar-answer') return assessed
  // A name kept back is asked in the form of the matter; other parts have a sheet of their own.
  const isOfForm = screens[change.kind as KindName].pages || change.kind === 'citizen'
  return isOfForm ? `${to}/edit` : `${to}?mend=${change.record}`
}

/** Where an answer is asked: at its item, for as long as the visit is under way. */
function useItemOf({ kind, about, record }: Pending): string | undefined {
  const visit = useShown('visit', kind === 'answer' ? about : '')
  if (visit?.state !== 'under_way') return undefined
  return `/visit/${about}/answer?at=${placeOfAnswer(about, record)}`
}

/** Where an exemplar is assessed: at the item, for as long as it is open to the side that said it. */
function useAssessedOf({ kind, about, record }: Pending): string | undefined {
  const exemplar = useShown('exemplar', kind === 'exemplar-answer' ? about : '')
  const by = (['self', 'team'] as const).find((side) => record.startsWith(`${about}-${side}-`))
  if (!exemplar || !by || !isOpenTo(by, exemplar)) return undefined
  return `/exemplar/${about}/answer?by=${by}&at=${placeOfAnswer(`${about}-${by}`, record)}`
}
