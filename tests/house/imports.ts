import { posix } from 'node:path'

import { house, type Part, startsStyles } from './house.ts'
import { isNode, lineOf, type Node, nodesOf, type Source, textOf } from './source.ts'

/** The part of the house a file stands in; throws when it belongs to none. */
export function partOf(path: string): Part {
  const part = house.find(({ files }) => files.test(path))
  if (!part) throw new Error(`src/${path} belongs to no part of the house`)
  return part
}

/** What is wrong with the imports of a file, one sentence each. */
export function importFaults(source: Source): string[] {
  return importsOf(source).flatMap(({ from, node }) => {
    const where = `src/${source.path}:${lineOf(source, node)}`
    if (from === undefined) return [`${where} imports what only shows when it runs`]
    const why = faultOf(source.path, from)
    return why ? [`${where} ${why}`] : []
  })
}

function faultOf(path: string, from: string): string | undefined {
  if (from.startsWith('..')) return `imports '${from}': other folders begin with #`
  const file = fileOf(path, from)
  if (from.split('?')[0]?.endsWith('.css')) return styleFault(path, from, file)
  const { part, parts, packages } = partOf(path)
  if (file === undefined) {
    const name = packageOf(from)
    return packages.includes(name) ? undefined : `(${part}) may not import the package ${name}`
  }
  const other = partOf(file).part
  return other === part || parts.includes(other) ? undefined : `(${part}) may not import ${other}`
}

function styleFault(path: string, from: string, file?: string): string | undefined {
  const isOfUi = file === undefined ? from.startsWith('@fontsource/') : file.startsWith('ui/')
  if (isOfUi && (path.startsWith('ui/') || path === startsStyles)) return undefined
  return `imports the stylesheet ${from}: CSS lives in ui`
}

/** The path below `src/` that an import names, or nothing when it names a package. */
export function fileOf(path: string, from: string): string | undefined {
  if (from.startsWith('#')) return from.slice(1)
  if (from.startsWith('.')) return posix.join(posix.dirname(path), from)
  return undefined
}

function packageOf(from: string): string {
  if (from.startsWith('node:')) return 'node:'
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Everything a file imports, in whatever form it says so; `from` is absent where it is computed. */
export function importsOf({ program }: Source): { from: string | undefined; node: Node }[] {
  const found: { from: string | undefined; node: Node }[] = []
  for (const [node] of nodesOf(program)) {
    const named = importedBy(node)
    if (named) found.push({ from: textOf(named.source), node })
  }
  return found
}

function importedBy(node: Node): { source: unknown } | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return { source: node['source'] }
    case 'ExportNamedDeclaration':
      return node['source'] ? { source: node['source'] } : undefined
    case 'TSExternalModuleReference':
      return { source: node['expression'] }
    case 'CallExpression':
      return calledImport(node)
    default:
      return undefined
  }
}

/** `require('x')`, and the import functions of a bundler or a test runner. */
function calledImport(node: Node): { source: unknown } | undefined {
  const { callee } = node
  const [first] = Array.isArray(node['arguments']) ? node['arguments'] : []
  if (!isNode(callee)) return undefined
  if (callee.type === 'Identifier' && callee['name'] === 'require') return { source: first }
  const isGlob =
    callee.type === 'MemberExpression' &&
    isNode(callee['object']) &&
    callee['object'].type === 'MetaProperty'
  return isGlob && isNode(callee['property']) && callee['property']['name'] === 'glob'
    ? { source: undefined }
    : undefined
}
