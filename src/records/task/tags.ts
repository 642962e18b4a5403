import type { Values } from '#domain/record.ts'

import type { Task } from './record.ts'

/** What a task is about: the one field of work of an earlier version of the app, and all chosen since. */
export function tagsOf({ tag, tags }: Partial<Pick<Task, 'tag' | 'tags'>>): string[] {
  return [...new Set([...(tag ? [tag] : []), ...(tags ?? [])])]
}

/**
 * The fields of work as they are stored, from all that are ticked: the one of an earlier version
 * stays where it stood for as long as it is ticked, so that nothing is written that nobody changed.
 */
export function tagsApart({ tag, tags }: Values): Values {
  const ticked: unknown[] = Array.isArray(tags) ? tags : []
  const others = ticked.filter((each) => each !== tag)
  return {
    tag: ticked.includes(tag) ? tag : undefined,
    tags: others.length > 0 ? others : undefined,
  }
}
