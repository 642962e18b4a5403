import type { Values } from '#domain/record.ts'
import { useAnyValueWords } from '#records/value-words.tsx'
import { useWords } from '#ui/words.ts'

/** What people gave for an exemplar, by a note. */
const GIVEN = ['money', 'labour', 'land', 'households', 'inKind'] as const
/** How an exemplar was registered and recognised, by a step. */
const SAID = ['receivedBy', 'recognitionLevel', 'recognitionTitle'] as const

/** Says what a note or a step of an exemplar adds to its words. */
export function useExemplarPartWords(): (part: Values) => string[] {
  const noteWords = useWords('exemplar-note')
  const says = useAnyValueWords()
  return (part) => [
    ...SAID.filter((name) => isSaid(part[name])).map((name) => says('step', name, part[name])),
    ...GIVEN.filter((name) => isSaid(part[name])).map(
      (name) => `${noteWords(`fields.${name}`)}: ${says('exemplar-note', name, part[name])}`,
    ),
  ]
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null
}
