import { isNode, lineOf, nodesOf, type Source, textOf } from './source.ts'

/** Words officers do not use, and what they never meet in a text. */
const refused: readonly { name: string; pattern: RegExp }[] = [
  { name: 'đồng bộ', pattern: /đồng bộ/iu },
  { name: 'lỗi hệ thống', pattern: /lỗi hệ thống|system error/iu },
  { name: 'offline', pattern: /\boffline\b/iu },
  { name: 'upload', pattern: /\bupload/iu },
  { name: 'server', pattern: /\bservers?\b|máy chủ/iu },
  { name: 'cache', pattern: /\bcache/iu },
  { name: 'submit', pattern: /\bsubmit/iu },
  { name: 'sync', pattern: /\bsync/iu },
  { name: 'ID', pattern: /\bIDs?\b/u },
  { name: 'an exclamation mark', pattern: /!/u },
  { name: 'an emoji', pattern: /\p{Extended_Pictographic}/u },
]

/** The one place that may say it: the heading beside "Bản trên máy". */
const allowed = new Set(['Bản trên máy chủ', 'Version on the server'])

/** Texts of a file that say what officers would not. */
export function wordFaults(source: Source): string[] {
  const faults: string[] = []
  for (const [node, parent, member] of nodesOf(source.program)) {
    const isName = member === 'key' || member === 'source' || parent?.type === 'TSLiteralType'
    const text = isName ? undefined : (textOf(node) ?? pieceOf(node))
    if (text === undefined || allowed.has(text)) continue
    const where = `src/${source.path}:${lineOf(source, node)}`
    const said = refused.filter(({ pattern }) => pattern.test(text))
    faults.push(...said.map(({ name }) => `${where} says ${name}: ${text}`))
  }
  return faults
}

function pieceOf(node: unknown): string | undefined {
  if (!isNode(node) || node.type !== 'TemplateElement') return undefined
  const { value } = node as { value?: { cooked?: string } }
  return value?.cooked
}
