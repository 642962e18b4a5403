import { fileOf, importsOf } from './imports.ts'
import type { Node, Source } from './source.ts'

/** The file that the page starts with. */
const START = 'app/main.tsx'

/** What comes only once the first screen is drawn, and with the screens that need it. */
const late: readonly RegExp[] = [/^zod\b/, /^sync\/sync\.ts$/, /^app\/request\.ts$/]

/** Everything that comes with the start of the app, each with the imports that bring it, in order. */
export function broughtByStart(sources: readonly Source[]): Map<string, string[]> {
  const sourceByPath = new Map(sources.map((source) => [source.path, source]))
  const brought = new Map([[START, [START]]])
  for (const [name, chain] of brought) {
    const source = sourceByPath.get(name)
    for (const from of source ? staticImportsOf(source) : []) {
      const next = fileOf(name, from) ?? from
      if (!brought.has(next)) brought.set(next, [...chain, next])
    }
  }
  return brought
}

/** What comes with the start of the app and should come later, each with the way it comes. */
export function startFaults(sources: readonly Source[]): string[] {
  return [...broughtByStart(sources)]
    .filter(([name]) => late.some((each) => each.test(name)))
    .map(([, chain]) => chain.join(' → '))
}

function staticImportsOf(source: Source): string[] {
  return importsOf(source).flatMap(({ from, node }) =>
    from !== undefined && comesAtOnce(node) ? [from] : [],
  )
}

/** Only a declaration that is wholly of types is gone when the app runs. */
function comesAtOnce(node: Node): boolean {
  if (node.type === 'ImportDeclaration') return node['importKind'] !== 'type'
  return /^Export(All|Named)Declaration$/.test(node.type) && node['exportKind'] !== 'type'
}
