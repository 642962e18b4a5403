import type { Issue } from '#domain/record.ts'
import { PASSWORD_LENGTH_MIN } from '#protocol/api.ts'

import { isCommonPassword } from './common-passwords.ts'
import { isLoginName, isPhoneNumber, isRepeated, isSequence } from './password-pattern.ts'

/**
 * What is wrong with a new password: too short, or among the first that somebody would try.
 * No rule asks for capitals or marks: a sentence without them is the better password.
 */
export function issuesOfPassword(password: string, login: string): Issue[] {
  if ([...password.normalize('NFC')].length < PASSWORD_LENGTH_MIN) {
    return [{ path: 'password', code: 'too_short' }]
  }
  const isCommon =
    isCommonPassword(password) ||
    isRepeated(password) ||
    isSequence(password) ||
    isPhoneNumber(password) ||
    isLoginName(password, login)
  return isCommon ? [{ path: 'password', code: 'too_common' }] : []
}
