import { expect, test } from 'vitest'

import { CODE_VALID_MS, codeHash, isCode, newCode } from '#server/codes.ts'
import { issuesOfPassword } from '#server/password-rules.ts'
import { hashPassword, isOutdated, isPassword, PASSWORD_COST } from '#server/passwords.ts'

import { aServer } from './a-server.ts'

const salt = (count: number) => new Uint8Array(count).fill(3)
const cheap = { memory: 64, passes: 1, parallelism: 1 }

test('a password is kept as argon2id with its cost and salt, and only itself opens it', async () => {
  const kept = await hashPassword('lá xanh trên núi', salt)

  const { memory, passes, parallelism } = PASSWORD_COST
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect([memory >= 19_456, passes >= 2, parallelism >= 1]).toEqual([true, true, true])
  expect(await isPassword('lá xanh trên núi', kept)).toBe(true)
  expect(await isPassword('lá xanh trên núi ', kept)).toBe(false)
  expect(await isPassword('la xanh tren nui', kept)).toBe(false)
})

test('a password typed with decomposed letters is the same password', async () => {
  const kept = await hashPassword('lá xanh trên núi'.normalize('NFC'), salt, cheap)

  expect(await isPassword('lá xanh trên núi'.normalize('NFD'), kept)).toBe(true)
})

test('a password kept at another cost still opens and is known to be outdated', async () => {
  const kept = await hashPassword('lá xanh trên núi', salt, cheap)

  expect(await isPassword('lá xanh trên núi', kept)).toBe(true)
  expect(isOutdated(kept)).toBe(true)
  expect(isOutdated(await hashPassword('lá xanh trên núi', salt))).toBe(false)
})

test('where no password is kept the same work is done before the answer no', async () => {
  const kept = await hashPassword('lá xanh trên núi', salt)
  const spentOn = async (value: string | null) => {
    const begun = performance.now()
    for (let i = 0; i < 3; i += 1) expect(await isPassword('sai', value)).toBe(false)
    return performance.now() - begun
  }
  await spentOn(kept)

  const ratio = (await spentOn(null)) / (await spentOn(kept))

  expect(ratio).toBeGreaterThan(0.3)
  expect(ratio).toBeLessThan(3)
})

test.each([
  ['ngắn quá', 'too_short'],
  ['123456789', 'too_short'],
  ['1234567890', 'too_common'],
  ['9876543210', 'too_common'],
  ['aaaaaaaaaaaa', 'too_common'],
  ['abcabcabcabc', 'too_common'],
  ['Mật Khẩu 123', 'too_common'],
  ['Matkhau@2026', 'too_common'],
  ['P@ssword1234', 'too_common'],
  ['gan-dan-2026', 'too_common'],
  ['qwertyuiop', 'too_common'],
  ['hgfedcbazyxw', 'too_common'],
  ['0912345678', 'too_common'],
  ['+84 912 345 678', 'too_common'],
  ['hanh.lt2026', 'too_common'],
  ['2026hanh.lt!', 'too_common'],
])('"%s" is refused as a password: %s', (password, code) => {
  expect(issuesOfPassword(password, 'hanh.lt')).toEqual([{ path: 'password', code }])
})

test.each([
  'lá xanh trên núi',
  'ba con trâu',
  'suối ngần mùa lũ',
  'hanh.lt đi chợ phiên',
  'x7-kw2-pp9q',
])('"%s" is good enough', (password) => {
  expect(issuesOfPassword(password, 'hanh.lt')).toEqual([])
})

test('a one-time code is read without doubt and typed without care', async () => {
  const { randomBytes, secret } = await aServer()
  const code = newCode(randomBytes)
  const kept = codeHash(secret, 'a1', code)

  expect(code).toMatch(/^[2-9A-HJKMNP-TW-Z]{4}-[2-9A-HJKMNP-TW-Z]{4}$/)
  expect(isCode(secret, 'a1', code, kept)).toBe(true)
  expect(isCode(secret, 'a1', ` ${code.toLowerCase().replace('-', ' ')}`, kept)).toBe(true)
  expect(isCode(secret, 'a2', code, kept)).toBe(false)
  expect(isCode(secret, 'a1', newCode(randomBytes), kept)).toBe(false)
  expect(isCode(secret, 'a1', code, '')).toBe(false)
  expect(kept).not.toContain(code.slice(0, 4))
  expect(CODE_VALID_MS).toBe(7 * 24 * 3_600_000)
})
