import type { Shown } from '#data/db.ts'
import { useMarkOf } from '#data/marks.tsx'
import { dayOf } from '#domain/day.ts'
import { millisOf } from '#protocol/stamp.ts'
import { answersIn, readSigned } from '#records/signature/signed.ts'
import type { Signature } from '#records/signature/record.ts'
import { formatDay, formatTime } from '#ui/format.ts'
import { Small } from '#ui/hero.tsx'
import { Mark } from '#ui/mark.tsx'
import { SignatureDrawing } from '#ui/signature.tsx'

import { useMinutesWords } from './minutes-words.tsx'

/** A signature as it stands on the screen where one signs: drawn, by whom, when, and how it is sent. */
export function Signed({ signature, shown }: { signature: Signature; shown: Shown }) {
  const t = useMinutesWords()
  const markOf = useMarkOf()
  const when = useSignedWhen()
  const { name, position, strokes } = signature
  return (
    <>
      {strokes === undefined ? (
        <i>{t('byName')}</i>
      ) : (
        <SignatureDrawing strokes={strokes} label={t('signedBy', { name })} />
      )}
      <p>
        <b>{name}</b>
      </p>
      {position !== undefined && <Small>{position}</Small>}
      <Small>{when(shown)}</Small>
      <Mark kind={markOf(shown.id)} />
    </>
  )
}

/** When somebody signed, and how many answers were there then. */
export function useSignedWhen(): (shown: Shown) => string {
  const t = useMinutesWords()
  return ({ version: { fields, stamps } }) => {
    const at = millisOf(stamps['on'] ?? '0')
    const signedOn = String(fields['on'])
    const day = formatDay(signedOn)
    // Written down later than it was signed: the day alone is known.
    const when =
      dayOf(at) === signedOn ? t('signedAt', { time: formatTime(at), day }) : t('signedOn', { day })
    const n = answersIn(readSigned(fields['signed']))
    return `${when}. ${t('signedWith', { n, count: n })}`
  }
}
