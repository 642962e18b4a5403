import { expect, test } from 'vitest'

import { readConfig } from '#server/config.ts'

test('a server says everything it lacks at once, in plain sentences', () => {
  const read = readConfig({ PORT: 'many' })

  expect(read).toEqual({
    lacks: [
      expect.stringContaining('DATA_DIR'),
      expect.stringContaining('ORIGIN'),
      expect.stringContaining('PORT'),
    ],
  })
})

test('outside this machine only https will do', () => {
  const lackOf = (ORIGIN: string) => 'lacks' in readConfig({ ORIGIN, DATA_DIR: '/srv' })

  expect(lackOf('https://so.xa.vn')).toBe(false)
  expect(lackOf('http://127.0.0.1:8080')).toBe(false)
  expect(lackOf('http://localhost:8080')).toBe(false)
  expect(lackOf('http://so.xa.vn')).toBe(true)
  expect(lackOf('https://so.xa.vn/')).toBe(true)
  expect(lackOf('ftp://localhost')).toBe(true)
})

test('without https the server listens to this machine alone', () => {
  const lacksAt = (HOST: string, ORIGIN = 'http://127.0.0.1:8080') => {
    const read = readConfig({ ORIGIN, HOST, DATA_DIR: '/srv' })
    return 'lacks' in read ? read.lacks : []
  }

  expect(lacksAt('0.0.0.0')).toEqual([expect.stringContaining('HOST')])
  expect(lacksAt('192.168.1.4')).toEqual([expect.stringContaining('HOST')])
  expect(lacksAt('::')).toEqual([expect.stringContaining('HOST')])
  expect(lacksAt('127.0.0.1')).toEqual([])
  expect(lacksAt('localhost')).toEqual([])
  expect(lacksAt('::1')).toEqual([])
  expect(lacksAt('0.0.0.0', 'https://so.xa.vn')).toEqual([])
})

test.each(['yes', 'true', '0', ' 1'])('“%s” does not say whether to trust the proxy', (said) => {
  const read = readConfig({ ORIGIN: 'https://so.xa.vn', DATA_DIR: '/srv', TRUST_PROXY: said })

  expect(read).toEqual({ lacks: [expect.stringContaining('TRUST_PROXY must be 1')] })
})

test('cookies are safe ones exactly where the address is', () => {
  const read = readConfig({ ORIGIN: 'https://so.xa.vn', DATA_DIR: '/srv', TRUST_PROXY: '1' })

  expect(read).toMatchObject({
    config: { secure: true, trustProxy: true, host: '127.0.0.1', port: 8080 },
  })
})

test('the database is a file unless an address of PostgreSQL is named, whole', () => {
  const read = (DATABASE_URL?: string) =>
    readConfig({ ORIGIN: 'https://so.xa.vn', DATA_DIR: '/srv', DATABASE_URL })
  const address = 'postgres://gan_dan:secret@127.0.0.1/gan_dan'

  expect(read()).toMatchObject({ config: { databaseUrl: undefined } })
  expect(read(address)).toMatchObject({ config: { databaseUrl: address } })
  const wrong = ['gan_dan', 'mysql://a:b@h/gan_dan', 'postgres://127.0.0.1/x', 'postgres://a:b@h/']
  for (const each of wrong) {
    expect(read(each)).toEqual({ lacks: [expect.stringContaining('DATABASE_URL must be')] })
    expect(JSON.stringify(read(each))).not.toContain(each)
  }
})
