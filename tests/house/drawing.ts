import { isNode, lineOf, nodesOf, type Source } from './source.ts'

/** Where a screen dresses itself, which only `ui` does, or anything writes raw HTML. */
export function drawingFaults(source: Source): string[] {
  const faults: string[] = []
  for (const [node] of nodesOf(source.program)) {
    if (node.type !== 'JSXAttribute' || !isNode(node['name'])) continue
    const name = String(node['name']['name'])
    const isDress = (name === 'style' || name === 'className') && !source.path.startsWith('ui/')
    if (!isDress && name !== 'dangerouslySetInnerHTML') continue
    faults.push(`src/${source.path}:${lineOf(source, node)} sets ${name}`)
  }
  return faults
}
