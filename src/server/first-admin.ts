import type * as z from 'zod/mini'

import { accountRequest } from '#protocol/api.ts'

import { addAccount, type CodeGiven, giveCode } from './accounts.ts'
import { type Commune, makeCommune } from './communes.ts'
import { randomName } from './names.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

const COMMUNE_ID_LETTERS = 8

/** What is asked of whoever sets up a commune. */
export type AdminAnswers = {
  commune: string
  province: string
  login: string
  name: string
  position: string
}

export type FirstAdmin = CodeGiven & { commune: Commune; isNewCommune: boolean }

/**
 * Makes the account of an admin with a one-time code, and the commune of that name if there is
 * none yet. Otherwise it makes nothing and says in sentences what is wrong.
 */
export function makeAdmin(
  world: World,
  answers: AdminAnswers,
): Promise<FirstAdmin | { wrong: string[] }> {
  const { login, name, position } = answers
  const request = accountRequest.safeParse({ login, name, position, roles: ['admin'] })
  const wrong = request.success ? [] : sentencesOf(request.error)
  if (answers.commune.trim() === '') wrong.push('The name of the commune is missing.')
  if (!request.success || wrong.length > 0) return Promise.resolve({ wrong })

  return inTransaction(world, async (inside) => {
    const known = await communeNamed(inside, answers.commune)
    if (!known && answers.province.trim() === '') {
      return { wrong: ['The commune is new here, so its province is needed.'] }
    }
    if (await isTaken(inside, login)) {
      return { wrong: [`The login name ${login} is taken; choose another.`] }
    }
    const commune = known ?? (await newCommune(inside, answers))
    const added = await addAccount(inside, { commune: commune.id }, request.data)
    if ('issues' in added) throw new Error('The account could not be made after all was checked')
    const given = await giveCode(inside, { commune: commune.id }, added.id)
    if (!given) throw new Error('The account that was just made is not there')
    return { ...given, commune, isNewCommune: !known }
  })
}

async function communeNamed({ db }: World, name: string): Promise<Commune | undefined> {
  const communes = await db.selectFrom('communes').selectAll().execute()
  return communes.find((each) => each.name === plain(name))
}

async function newCommune(world: World, { commune, province }: AdminAnswers): Promise<Commune> {
  const id = randomName(world, COMMUNE_ID_LETTERS)
  const made = { id, name: plain(commune), province: plain(province) }
  await makeCommune(world, made)
  return made
}

async function isTaken({ db }: World, login: string): Promise<boolean> {
  const account = db.selectFrom('accounts').select('id').where('login', '=', login)
  return (await account.executeTakeFirst()) !== undefined
}

function plain(text: string): string {
  return text.normalize('NFC').trim()
}

const wants: Record<string, string> = {
  login:
    'The login name must have 2 to 32 small letters, digits, dots, dashes or underscores, and begin with a letter or digit.',
  name: 'The name of the admin is missing or longer than 120 characters.',
  position: 'The position of the admin is missing or longer than 200 characters.',
}

function sentencesOf(error: z.core.$ZodError): string[] {
  const paths = new Set(error.issues.map(({ path }) => path.join('.')))
  return [...paths].map((path) => wants[path] ?? `${path} is wrong.`)
}
