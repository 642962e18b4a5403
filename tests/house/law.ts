import { isNode, lineOf, type Node, nodesOf, type Source } from './source.ts'

const SOURCE_LINE = /^(Law|Practice|Default): \S.+/

/** Types whose values are law: days something is due, what that stands on, ways through states. */
const LAW_TYPES = /^(Day|Due|Basis|Steps|\w*Rule)$/

/** Members that only rules have. */
const LAW_MEMBERS = /^(validFrom|workingDays|calendarDays|\w*Days)$/

/**
 * Exported rules of a `rules.ts` whose docstring does not end with where they come from. A rule is
 * a function that gives a day, a due date, a basis or a way through states, or a table of such.
 */
export function lawFaults(source: Source): string[] {
  const faults: string[] = []
  for (const statement of childrenOf(source.program, 'body')) {
    const { declaration } = statement
    const own = isNode(declaration) ? declaration : statement
    if (!isRule(own, statement !== own)) continue
    if (SOURCE_LINE.test(lastLineBefore(source, statement))) continue
    const where = `src/${source.path}:${lineOf(source, statement)}`
    faults.push(`${where} ${nameOf(own)} does not say its Law, Practice or Default`)
  }
  return faults
}

function isRule(node: Node, isExported: boolean): boolean {
  if (node.type === 'FunctionDeclaration') return isExported && saysLawType(node['returnType'])
  if (node.type !== 'VariableDeclaration') return false
  return childrenOf(node, 'declarations').some(({ id, init }) => {
    // What a kind hands to phone and server (`… satisfies Rules`) only gathers the rules above it.
    if (isNode(init) && init.type === 'TSSatisfiesExpression') return false
    if (isNode(id) && saysLawType(id['typeAnnotation'])) return true
    return isExported && isNode(init) && (isLawFunction(init) || isLawTable(init))
  })
}

function isLawFunction(node: Node): boolean {
  return node.type === 'ArrowFunctionExpression' && saysLawType(node['returnType'])
}

function isLawTable(node: Node): boolean {
  for (const [each] of nodesOf(node)) {
    const { key } = each
    if (each.type === 'Property' && isNode(key) && LAW_MEMBERS.test(String(key['name'])))
      return true
  }
  return false
}

function saysLawType(annotation: unknown): boolean {
  if (!isNode(annotation)) return false
  for (const [node] of nodesOf(annotation)) {
    if (node.type === 'Identifier' && LAW_TYPES.test(String(node['name']))) return true
  }
  return false
}

/** The last line with words of the docstring that ends right before a statement. */
function lastLineBefore(source: Source, statement: Node): string {
  const comment = source.comments.findLast(
    ({ end }) => end <= statement.start && source.code.slice(end, statement.start).trim() === '',
  )
  const lines = comment?.value.split('\n').map((line) => line.replace(/^\s*\*?\s?/, '').trim())
  return lines?.findLast((line) => line !== '') ?? ''
}

function nameOf(node: Node): string {
  const { id } = node
  if (isNode(id)) return String(id['name'])
  const [first] = childrenOf(node, 'declarations')
  return first && isNode(first['id']) ? String(first['id']['name']) : 'a rule'
}

function childrenOf(node: Node, member: string): Node[] {
  const children = node[member]
  return Array.isArray(children) ? children.filter(isNode) : []
}
