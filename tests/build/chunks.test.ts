import fc from 'fast-check'
import { expect, test } from 'vitest'

import { filesOfTheApp } from '../../build/chunks.ts'

/** What each module of a little app imports: at once, and later. */
type Imports = Record<string, { now?: readonly string[]; later?: readonly string[] }>

const LATE = [
  'app/more.tsx',
  'app/sending.tsx',
  'app/settings.tsx',
  'app/sign-in.tsx',
  'data/crossed.ts',
  'data/second-copy.ts',
  'records/checklist/editor.tsx',
  'records/exemplar/view.tsx',
  'records/plan/view.tsx',
  'records/task/list.tsx',
  'records/visit/form.tsx',
  'records/visit/list.tsx',
  'somewhere/new.tsx',
]
const PARTS = Array.from({ length: 12 }, (_, n) => `domain/part-${n}.ts`)

/** The file each module of an app stands in, and what place it has among the files. */
function filesOf(imports: Imports): Map<string, { name: string; place: number }> {
  const from = (id: string, how: 'now' | 'later') =>
    Object.keys(imports).filter((each) => imports[each]?.[how]?.includes(id))
  const getModuleInfo = (id: string) => ({
    importers: from(id, 'now'),
    dynamicImporters: from(id, 'later'),
    isEntry: id === 'index.html',
  })
  const groups = filesOfTheApp().toSorted((a, b) => b.priority - a.priority)
  const found = new Map<string, { name: string; place: number }>()
  for (const id of Object.keys(imports)) {
    const place = groups.findIndex(({ name }) => name(id, { getModuleInfo }) !== null)
    const name = groups[place]?.name(id, { getModuleInfo })
    if (name) found.set(id, { name, place })
  }
  return found
}

test('a module stands with those that are opened together with it', () => {
  const files = filesOf({
    'index.html': { now: ['src/app/main.tsx', 'src/ui/page.css'] },
    'src/app/main.tsx': {
      now: ['src/ui/button.tsx'],
      later: [
        'src/records/visit/view.tsx',
        'src/records/visit/list.tsx',
        'src/records/plan/view.tsx',
        'src/records/task/view.tsx',
      ],
    },
    'src/ui/page.css': {},
    'src/ui/button.tsx': {},
    'src/records/visit/list.tsx': { now: ['src/ui/row.tsx'] },
    'src/records/visit/view.tsx': { now: ['src/ui/button.tsx', 'src/ui/sheet.tsx'] },
    'src/records/plan/view.tsx': { now: ['src/ui/sheet.tsx', 'src/domain/quarter.ts'] },
    'src/records/task/view.tsx': { now: ['src/domain/quarter.ts'] },
    'src/ui/row.tsx': {},
    'src/ui/sheet.tsx': {},
    'src/domain/quarter.ts': {},
  })

  expect(Object.fromEntries([...files].map(([id, { name }]) => [id, name]))).toEqual({
    'src/ui/page.css': 'first',
    'src/ui/button.tsx': 'first',
    'src/records/visit/list.tsx': 'visits-list',
    'src/records/visit/view.tsx': 'visits',
    'src/records/plan/view.tsx': 'plans',
    'src/records/task/view.tsx': 'plans',
    'src/ui/row.tsx': 'visits-list',
    'src/ui/sheet.tsx': 'records',
    'src/domain/quarter.ts': 'plans',
  })
})

test('no file asks for one that comes after it, whoever imports whom', () => {
  const some = (ids: readonly string[]) =>
    fc.subarray([...ids], { maxLength: Math.min(4, ids.length) })
  const apps = fc
    .tuple(
      some(PARTS),
      ...LATE.map(() => some(PARTS)),
      ...PARTS.map((_, n) => some(PARTS.slice(n + 1))),
    )
    .map(([page, ...lists]): Imports => {
      const modules = [...LATE, ...PARTS]
      return {
        'index.html': { now: page.map(inSrc), later: LATE.map(inSrc) },
        ...Object.fromEntries(
          modules.map((id, n) => [inSrc(id), { now: (lists[n] ?? []).map(inSrc) }]),
        ),
      }
    })

  fc.assert(
    fc.property(apps, (imports) => {
      const files = filesOf(imports)
      for (const [id, { now = [] }] of Object.entries(imports)) {
        const own = files.get(id)
        if (!own) continue
        for (const each of now) {
          expect(files.get(each)?.place, `${own.name}: ${id} → ${each}`).toBeLessThanOrEqual(
            own.place,
          )
        }
      }
    }),
  )
})

function inSrc(id: string): string {
  return `src/${id}`
}
