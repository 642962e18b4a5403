import { worldMembers, worldNames } from './house.ts'
import { isNode, lineOf, type Node, nodesOf, type Source, textOf } from './source.ts'

/** Where a file asks something of the world: the clock, chance, the network, the machine. */
export function worldFaults(source: Source): string[] {
  const faults: string[] = []
  for (const [node, parent, member] of nodesOf(source.program)) {
    const said = worldSaidBy(node, parent, member)
    if (said) faults.push(`src/${source.path}:${lineOf(source, node)} says ${said}`)
  }
  return faults
}

function worldSaidBy(node: Node, parent?: Node, member?: string): string | undefined {
  if (node.type === 'Identifier') {
    const name = String(node['name'])
    return worldNames.has(name) && !isOnlyAName(parent, member) ? name : undefined
  }
  if (node.type === 'MetaProperty') return 'import.meta'
  if (node.type === 'MemberExpression') {
    const spelled = memberName(node)
    return worldMembers.some((each) => each.test(spelled)) ? spelled : undefined
  }
  return isOwnClock(node) ? 'new Date()' : undefined
}

/** True where an identifier names a property or a type member and reads nothing. */
function isOnlyAName(parent?: Node, member?: string): boolean {
  if (!parent) return false
  if (parent.type === 'MemberExpression') return member === 'property' && !parent['computed']
  const isKey = member === 'key' && !parent['computed'] && !parent['shorthand']
  return isKey || parent.type.startsWith('TSPropertySignature')
}

/** `Date.now`, `at.getDay`, whatever stands before the last two words. */
function memberName(node: Node): string {
  const { object, property } = node
  const last = isNode(property) ? (textOf(property) ?? String(property['name'])) : ''
  const first = isNode(object) && object.type === 'Identifier' ? String(object['name']) : ''
  return `${first}.${last}`
}

/** `new Date()` and `Date()` read the clock; `new Date(moment)` reads its argument. */
function isOwnClock(node: Node): boolean {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false
  const { callee, arguments: given } = node
  if (!isNode(callee) || callee.type !== 'Identifier' || callee['name'] !== 'Date') return false
  return node.type === 'CallExpression' || (Array.isArray(given) && given.length === 0)
}
