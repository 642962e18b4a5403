import { type ESTree, parseSync } from 'vite'

/** A node of a parsed file: its type, its place, and whatever else its type has. */
export type Node = { type: string; start: number; end: number; [member: string]: unknown }

/** A file as the checks read it. `path` is below `src/`, with forward slashes. */
export type Source = { path: string; code: string; program: Node; comments: Comment[] }
type Comment = { type: string; value: string; start: number; end: number }

/** Reads the code of a file; throws with the first thing that is no TypeScript. */
export function readSource(path: string, code: string): Source {
  const lang = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.d.ts') ? 'dts' : 'ts'
  const { program, comments, errors } = parseSync(path, code, { lang, sourceType: 'module' })
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  return { path, code, program: asNode(program), comments }
}

function asNode(program: ESTree.Program): Node {
  return program as unknown as Node
}

/** Every node of a tree with the one that holds it, from the root down. */
export function* nodesOf(
  node: Node,
  parent?: Node,
  name = '',
): Generator<[node: Node, parent: Node | undefined, member: string]> {
  yield [node, parent, name]
  for (const [member, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* nodesOf(child, node, member)
    }
  }
}

/** True for what the parser gives for a piece of code. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** The text of a literal or of a template without holes. */
export function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined
  if (node.type !== 'TemplateLiteral') return undefined
  const [only, ...others] = Array.isArray(node['quasis']) ? node['quasis'] : []
  if (others.length > 0 || !isNode(only)) return undefined
  const { value } = only as { value?: { cooked?: string } }
  return value?.cooked
}

/** The line a node begins on, from 1. */
export function lineOf(source: Source, node: { start: number }): number {
  return source.code.slice(0, node.start).split('\n').length
}
