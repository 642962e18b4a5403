import { useEffect, useState } from 'react'

import type { Option } from '#ui/inputs/select.tsx'

import type { Directive } from './library.ts'
import { useDirectiveWords, useLibraryWords } from './page-words.tsx'

const bring = () => import('./library.ts')
type Library = Awaited<ReturnType<typeof bring>>

/** The library, once a screen that names papers of it asks for it: no other screen waits for it. */
export function useLibrary(isAsked = true): Library | undefined {
  const [library, setLibrary] = useState<Library>()
  useEffect(() => {
    if (!isAsked) return
    let isHere = true
    void bring().then((all) => {
      if (isHere) setLibrary(all)
    })
    return () => {
      isHere = false
    }
  }, [isAsked])
  return library
}

/** What a paper is called in a line: its number, else its title; nothing for one that is not in the library. */
export function usePaperNames(isAsked: boolean): ((id: string) => string | undefined) | undefined {
  const library = useLibrary(isAsked)
  const nameOf = usePaperName()
  if (!library) return undefined
  return (id) => {
    const directive = library.directiveNamed(id)
    return directive && nameOf(directive)
  }
}

/** The papers to choose from, those of the Party first, each with its title and what to know of its force. */
export function usePaperOptions(): Option[] | undefined {
  const library = useLibrary()
  const nameOf = usePaperName()
  const says = useDirectiveWords()
  const words = useLibraryWords()
  if (!library) return undefined
  const { directives, origins } = library
  return origins.flatMap((origin) => {
    const papers = directives.filter((each) => each.origin === origin)
    const group = words(`origin.${origin}`, { n: papers.length })
    return papers.map((each) => {
      const { id, number, status } = each
      const known = [number && says(each).title, status !== 'in_force' && words(`status.${status}`)]
      return { id, label: nameOf(each), detail: known.filter(Boolean).join(' · '), group }
    })
  })
}

function usePaperName(): (directive: Directive) => string {
  const says = useDirectiveWords()
  return (directive) => directive.number ?? says(directive).title
}
