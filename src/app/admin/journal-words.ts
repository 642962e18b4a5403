import { roles } from '#domain/officer.ts'
import type { JournalReply } from '#protocol/api.ts'

import { adminTexts } from './texts.ts'
import type { AdminWords } from './words.ts'

type Entry = JournalReply['entries'][number]

const fieldNames = ['name', 'position', 'pronoun', 'unit'] as const

/** What happened, in words; an act that only a newer server knows is shown by its code. */
export function actWords(act: string, t: AdminWords): string {
  return isAct(act) ? t(`journal.acts.${act}`) : act
}

function isAct(act: string): act is keyof typeof adminTexts.journal.acts {
  return act in adminTexts.journal.acts
}

/** The codes beside an entry in words: roles, fields, the letter of a phone, how many tries. */
export function noteWords({ act, note }: Pick<Entry, 'act' | 'note'>, t: AdminWords): string {
  if (note === null) return ''
  if (act.startsWith('device-')) return t('journal.letter', { letter: note })
  if (act === 'sign-in-failed') return t('journal.failures', { n: note })
  if (note === 'not-allowed') return t('journal.notAllowed')
  return note
    .split(' ')
    .map((code) => codeWords(code, t))
    .join(', ')
}

function codeWords(code: string, t: AdminWords): string {
  const role = roles.find((each) => each === code)
  if (role) return t(`accounts.role.${role}`)
  const field = fieldNames.find((each) => each === code)
  return field ? t(`accounts.${field}`) : code
}
