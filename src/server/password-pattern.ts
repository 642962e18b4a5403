const ROWS = [
  '0123456789',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
]
const REPEATED_UNIT_MAX = 4
const OWN_LETTERS_MIN = 6

/** Small letters and digits only: no capitals, diacritics, marks or spaces. */
export function foldPassword(password: string): string {
  return password
    .normalize('NFD')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

/** True for one to four characters said over and over: `aaaaaaaaaa`, `12121212121`. */
export function isRepeated(password: string): boolean {
  const text = password.toLowerCase()
  for (let unit = 1; unit <= REPEATED_UNIT_MAX; unit += 1) {
    const again = text.slice(0, unit).repeat(Math.ceil(text.length / unit))
    if (again.slice(0, text.length) === text) return true
  }
  return false
}

/** True for a run along the alphabet, the digits or a row of keys, in either direction. */
export function isSequence(password: string): boolean {
  const text = foldPassword(password)
  if (text.length === 0) return false
  return ROWS.some((row) => {
    const along = row.repeat(Math.ceil(text.length / row.length) + 1)
    return along.includes(text) || [...along].toReversed().join('').includes(text)
  })
}

/** True for ten digits as Vietnamese mobile numbers have them, written with or without spaces. */
export function isPhoneNumber(password: string): boolean {
  return /^(?:\+?84|0)[35789]\d{8}$/.test(password.replaceAll(/[\s.-]/g, ''))
}

/** True when little but the login name and digits is left of a password. */
export function isLoginName(password: string, login: string): boolean {
  const name = foldPassword(login)
  const text = foldPassword(password)
  if (name.length < 3 || !text.includes(name)) return false
  return text.replaceAll(name, '').replaceAll(/\d/g, '').length < OWN_LETTERS_MIN
}
