import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'

import { registerFile } from '#records/feedback/register-file.tsx'
import { registerColumns, type RegisterRow } from '#records/feedback/register-rows.ts'
import { registerTexts } from '#records/feedback/register-texts.ts'

const empty = Object.fromEntries(registerColumns.map((column) => [column, ''])) as Omit<
  RegisterRow,
  'id'
>

function aRow(content: string): RegisterRow {
  return { ...empty, id: 'one', content }
}

/** The parts of an Excel file as texts, by their paths. */
async function partsOf(file: File): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

function unescape(xml: string): string {
  const marks: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return xml.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => marks[name] ?? '')
}

/** The words of all cells, as the file shares them. */
function wordsIn(parts: Record<string, string>): string[] {
  const shared = parts['xl/sharedStrings.xml'] ?? ''
  return [...shared.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, words = '']) => unescape(words))
}

test.each(['=HYPERLINK("http://xau.example","bấm")', '+84900', '-1+1', '@SUM(A1)', '\t=1+1'])(
  'the words %s of a citizen are a text in the file, never a formula',
  async (content) => {
    const file = await registerFile('so', registerTexts.columns, [aRow(content)])
    const parts = await partsOf(file)
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''

    expect(file.name).toBe('so.xlsx')
    expect(wordsIn(parts)).toContain(content)
    expect(sheet).toContain('<sheetData>')
    expect(Object.values(parts).join('')).not.toMatch(/<f[ >]/)
    const cells = [...sheet.matchAll(/<c [^>]*>(?=<v>)/g)].map(([cell]) => cell)
    expect(cells.length).toBeGreaterThan(registerColumns.length)
    expect(cells.filter((cell) => !cell.includes('t="s"'))).toEqual([])
  },
)

test.each(['constructor', 'toString', '__proto__'])(
  'a word that every object of the machine knows, %s, is a text like any other',
  async (content) => {
    const parts = await partsOf(await registerFile('so', registerTexts.columns, [aRow(content)]))

    expect(wordsIn(parts)).toContain(`${content} `)
  },
)

test('whatever a citizen said stands in the file as it was said', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^[a-zà-ỹA-ZÀ-Ỹ0-9 .,;:&<>"'()%/\-+=]{1,60}$/u),
      async (content) => {
        const parts = await partsOf(
          await registerFile('so', registerTexts.columns, [aRow(content)]),
        )

        expect(wordsIn(parts).map((words) => words.trimEnd())).toContain(content.trimEnd())
      },
    ),
    { numRuns: 50 },
  )
})
