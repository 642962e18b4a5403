import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { pureParts } from './house/house.ts'
import { importFaults, partOf } from './house/imports.ts'
import { lawFaults } from './house/law.ts'
import { drawingFaults } from './house/drawing.ts'
import { worldFaults } from './house/pure.ts'
import { readSource, type Source } from './house/source.ts'
import { broughtByStart, startFaults } from './house/start.ts'
import { wordFaults } from './house/words.ts'

const LINES_MAX = 300

const paths = globSync('**/*.{ts,tsx}', { cwd: 'src' }).map((path) => path.replaceAll('\\', '/'))
const sources = paths.toSorted().map(standing)
const pure = sources.filter(({ path }) => pureParts.includes(partOf(path).part))
const rules = sources.filter(({ path }) => /^records\/.*\/rules\.ts$/.test(path))
const texts = sources.filter(({ path }) => /texts?(-en)?\.ts$|\/texts\//.test(path))

function standing(path: string): Source {
  return readSource(path, readFileSync(join('src', path), 'utf8'))
}

function planted(path: string, code: string): Source {
  return readSource(path, code)
}

test('there is a house to look at', () => {
  expect(pure.length).toBeGreaterThan(20)
  expect(rules.length).toBeGreaterThan(5)
  expect(texts.length).toBeGreaterThan(10)
})

test('every file stands in a room', () => {
  expect(() => paths.map(partOf)).not.toThrow()
})

test('every file imports only what its room may', () => {
  expect(sources.flatMap(importFaults)).toEqual([])
})

test('the first screen comes without what reads answers, and without the exchange', () => {
  const brought = broughtByStart(sources)
  expect(brought.size).toBeGreaterThan(100)
  expect([...brought.keys()]).toEqual(expect.arrayContaining(['app/today.tsx', 'react', 'dexie']))
  expect(startFaults(sources)).toEqual([])
})

test('the pure rooms ask nothing of the world', () => {
  expect(pure.flatMap(worldFaults)).toEqual([])
})

test('only ui dresses anything', () => {
  expect(sources.flatMap(drawingFaults)).toEqual([])
  expect(globSync('src/**/*.css').filter((path) => !/^src[\\/]ui[\\/]/.test(path))).toEqual([])
})

test('every rule of law says where it comes from', () => {
  expect(rules.flatMap(lawFaults)).toEqual([])
})

test('no text says a word officers do not use', () => {
  expect(texts.flatMap(wordFaults)).toEqual([])
})

test(`no file is longer than ${LINES_MAX} lines`, () => {
  const lines = (path: string) => readFileSync(path, 'utf8').split('\n').length - 1
  // tokens.css is one table, kept whole.
  const files = globSync(['src/**/*.{ts,tsx,module.css}', 'tests/**/*.{ts,tsx}'])
  expect(files.filter((path) => lines(path) > LINES_MAX)).toEqual([])
})

test('no test runs alone or is left out', () => {
  const set = /\b(?:test|it|describe)(?:\.\w+)*\.(?:only|skip|todo)\b/
  const files = globSync('tests/**/*.test.{ts,tsx}')
  expect(files.filter((path) => set.test(readFileSync(path, 'utf8')))).toEqual([])
})

test.each([
  ['a plain import', `import { db } from '#data/db.ts'`],
  ['double quotes', `import { db } from "#data/db.ts"`],
  ['a type', `import type { Database } from '#data/db.ts'`],
  ['a side effect', `import '#data/db.ts'`],
  ['several lines', `import {\n  a,\n  b,\n} from '#data/db.ts'`],
  ['a default', `import db, { type Database } from '#data/db.ts'`],
  ['export from', `export { db } from '#data/db.ts'`],
  ['export all', `export * from '#data/db.ts'`],
  ['export type', `export type { Database } from '#data/db.ts'`],
  ['a lazy import', `export const late = () => import('#data/db.ts')`],
  ['a lazy import in a template', 'export const late = () => import(`#data/db.ts`)'],
  ['an import inside a type', `export type Late = import('#data/db.ts').Database`],
  ['require', `const db = require('#data/db.ts')`],
  ['import equals', `import db = require('#data/db.ts')`],
  ['a way round', `import { db } from '../data/db.ts'`],
  ['a package', `import Dexie from 'dexie'`],
  ['a part of a package', `import { useState } from 'react/index.js'`],
  ['a part of Node', `import { readFileSync } from 'node:fs'`],
  ['a stylesheet', `import '#ui/row.module.css'`],
  ['a computed name', `export const late = (name: string) => import(name)`],
  ['a glob', `export const all = import.meta.glob('../data/*.ts')`],
])('a wrong import is seen: %s', (_, code) => {
  expect(importFaults(planted('domain/day.ts', code))).toHaveLength(1)
})

test.each([
  ['domain/day.ts', `import { fold } from './fold.ts'`],
  ['domain/fields.ts', `import * as z from 'zod/mini'`],
  ['records/task/rules.ts', `import { addDays } from '#domain/day.ts'`],
  ['records/task/screens.tsx', `import { List } from '#ui/list.tsx'`],
  ['app/main.tsx', `import '#ui/tokens.css'`],
  ['app/routes.tsx', `const late = () => import('#records/task/screens.tsx')`],
  ['server/main.ts', `import { readFileSync } from 'node:fs'`],
  ['domain/day.ts', `// import '#data/db.ts'\nexport const words = "import '#data/db.ts'"`],
])('a right import is let through: %s %s', (path, code) => {
  expect(importFaults(planted(path, code))).toEqual([])
})

test.each([
  [`import * as z from 'zod/mini'`, 'zod/mini'],
  [`import { type Trouble, z } from 'zod'`, 'zod'],
  [`export { sync } from '#sync/sync.ts'`, 'sync/sync.ts'],
  [`import '#sync/sync.ts'`, 'sync/sync.ts'],
])('what the first screen should not bring is seen, and by whom: %s', (code, late) => {
  const main = planted('app/main.tsx', `import { drawn } from './drawn.ts'`)
  expect(startFaults([main, planted('app/drawn.ts', code)])).toEqual([
    `app/main.tsx → app/drawn.ts → ${late}`,
  ])
})

test.each([
  `export const late = () => import('#sync/sync.ts')`,
  `import type * as z from 'zod/mini'`,
  `export type { Sync } from '#sync/sync.ts'`,
])('what comes later, or never, is let through: %s', (code) => {
  expect(startFaults([planted('app/main.tsx', code)])).toEqual([])
})

test.each([
  ['records/task/rules.ts', `import { List } from '#ui/list.tsx'`],
  ['records/task/rules.ts', `import { Card } from './screens.tsx'`],
  ['records/task/screens.tsx', `import '#ui/row.module.css'`],
  ['ui/list.tsx', `import { task } from '#records/task/record.ts'`],
  ['data/save.ts', `import { sync } from '#sync/sync.ts'`],
  ['app/main.tsx', `import { createApp } from '#server/app.ts'`],
  ['server/main.ts', `import { save } from '#data/save.ts'`],
])('an arrow that goes up is seen: %s %s', (path, code) => {
  expect(importFaults(planted(path, code))).toHaveLength(1)
})

test.each([
  `export const now = () => Date.now()`,
  `export const now = () => new Date()`,
  `export const now = () => Date()`,
  `export const chance = () => Math.random()`,
  `export const id = () => crypto.randomUUID()`,
  `export const wide = () => window.innerWidth`,
  `export const title = () => document.title`,
  `export const agent = () => navigator.userAgent`,
  `export const look = () => localStorage.getItem('look')`,
  `export const ask = () => fetch('/api/me')`,
  `export const wait = (act: () => void) => setTimeout(act, 1)`,
  `export const hour = (at: Date) => at.getHours()`,
  `export const shown = (at: Date) => at.toLocaleDateString()`,
  `export const port = () => process.env['PORT']`,
  `export const all = { fetch }`,
  `export const here = import.meta.url`,
])('a question to the world is seen: %s', (code) => {
  expect(worldFaults(planted('domain/day.ts', code))).not.toEqual([])
})

test.each([
  `export const day = (moment: number) => new Date(moment).toISOString()`,
  `export const basis = { document: 'theo văn bản' }`,
  `export const named = (given: { process: string }) => given.process`,
  `// window\nexport const words = 'document'`,
])('what asks nothing is let through: %s', (code) => {
  expect(worldFaults(planted('domain/day.ts', code))).toEqual([])
})

test.each([
  ['records/task/screens.tsx', `export const Row = () => <p style={{ color: 'red' }} />`],
  ['records/task/screens.tsx', `export const Row = () => <p className="row" />`],
  ['ui/row.tsx', `export const Row = () => <p dangerouslySetInnerHTML={{ __html: '' }} />`],
])('a screen that dresses itself is seen: %s %s', (path, code) => {
  expect(drawingFaults(planted(path, code))).toHaveLength(1)
})

test.each([
  `export function answerDueOn(on: Day): Day { return on }`,
  `/** The last day. */\nexport function answerDueOn(on: Day): Day | undefined { return on }`,
  `/** Law: Điều 28.\n * The last day. */\nexport const dueOn = (on: Day): Due => ({ on })`,
  `export const terms = [{ workingDays: 10, law: 'Điều 28' }]`,
  `/** The way. */\nconst steps: Steps = { first: 'received' }`,
])('a rule without its source is seen: %s', (code) => {
  expect(lawFaults(planted('records/feedback/rules.ts', code))).toHaveLength(1)
})

test('a rule with its source, and what is no rule, are let through', () => {
  const code = `
    /**
     * The last day to answer.
     *
     * Law: Luật Tiếp công dân 42/2013/QH13, Điều 28 khoản 1.
     */
    export function answerDueOn(on: Day): Day { return on }
    export function isLate(on: Day): boolean { return on < '' }
    export const feedbackRules = { steps: () => steps } satisfies Rules`
  expect(lawFaults(planted('records/feedback/rules.ts', code))).toEqual([])
})

test.each(['Đồng bộ xong', 'Bạn đang offline', 'Gửi lên máy chủ', 'Mã ID', 'Đã gửi!', 'Xong 🎉'])(
  'a text that speaks like a machine is seen: %s',
  (text) => {
    const code = `export const texts = { offline: '${text}', more: \`${text}\` }`
    expect(wordFaults(planted('app/texts.ts', code)).length).toBeGreaterThanOrEqual(2)
  },
)
