import * as z from 'zod/mini'

import type { Issue } from '#domain/record.ts'
import { type Account, accountChange, accountRequest } from '#protocol/api.ts'

import type { adminTexts } from './texts.ts'
import type { AdminWords } from './words.ts'

/** What the form of an account says. Blank answers are empty texts. */
export type AccountAnswers = {
  login: string
  name: string
  position: string
  pronoun: string
  unit: string
  roles: string[]
}

export const BLANK: AccountAnswers = {
  login: '',
  name: '',
  position: '',
  pronoun: '',
  unit: '',
  roles: ['officer'],
}

export function answersOf(account: Account): AccountAnswers {
  const { login, name, position, pronoun = '', unit = '', roles } = account
  return { login, name, position, pronoun, unit, roles }
}

export function readAnswers(form: FormData, login: string): AccountAnswers {
  const said = (name: string) => String(form.getAll(name).at(-1) ?? '')
  return {
    login: form.has('login') ? said('login').trim() : login,
    name: said('name'),
    position: said('position'),
    pronoun: said('pronoun'),
    unit: said('unit'),
    roles: form.getAll('roles').map(String).filter(Boolean),
  }
}

/** What is asked of the commune, or what is wrong before asking. */
export function requestOf(answers: AccountAnswers): { body: unknown } | { issues: Issue[] } {
  const { pronoun, unit, ...words } = answers
  const given = { ...(pronoun ? { pronoun } : {}), ...(unit ? { unit } : {}) }
  return checked(accountRequest, { ...words, ...given })
}

/** The same for an account that is there: a blank answer empties what it had. */
export function changeOf(answers: AccountAnswers): { body: unknown } | { issues: Issue[] } {
  const { login: _, pronoun, unit, ...words } = answers
  return checked(accountChange, { ...words, pronoun: pronoun || null, unit: unit || null })
}

function checked(schema: z.ZodMiniType, body: unknown) {
  const read = z.safeParse(schema, body)
  if (read.success) return { body: read.data }
  return { issues: read.error.issues.map(({ path, code }) => ({ path: path.join('.'), code })) }
}

/** What is wrong with each answer, in words, by field. */
export function wrongWords(issues: readonly Issue[], answers: AccountAnswers, t: AdminWords) {
  const words: Partial<Record<string, string>> = {}
  for (const { path, code } of issues) {
    const [field = ''] = path.split('.')
    words[field] ??= wordsOf({ path: field, code }, answers, t)
  }
  return words
}

function wordsOf({ path, code }: Issue, answers: AccountAnswers, t: AdminWords): string {
  const known = wrongByCode[code] ?? wrongByField[path]
  if (known) return t(`accounts.wrong.${known}`)
  const said = isWritten(path) ? answers[path] : ''
  const field = isWritten(path) ? t(`accounts.${path}`).toLowerCase() : path
  if (said.trim() === '') return t('accounts.wrong.missing', { field })
  if (path === 'login') return t('accounts.wrong.login')
  return t(code === 'too_big' ? 'accounts.wrong.long' : 'accounts.wrong.other', { field })
}

function isWritten(path: string): path is 'login' | 'name' | 'position' {
  return ['login', 'name', 'position'].includes(path)
}

type Wrong = keyof (typeof adminTexts)['accounts']['wrong']

const wrongByCode: Partial<Record<string, Wrong>> = { taken: 'taken', last_admin: 'lastAdmin' }
const wrongByField: Partial<Record<string, Wrong>> = { roles: 'missingRoles', unit: 'unit' }
