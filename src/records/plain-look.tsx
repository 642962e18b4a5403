import type { IconName } from '#ui/icon.tsx'

import { headline, type LookOf } from './look.tsx'
import { type KindName, shapes } from './shapes.ts'

/** How a kind without a drawing of its own stands in lists: its name, its title, its state. */
export function plainLook(kind: KindName, icon: IconName): LookOf {
  const { title } = shapes[kind]
  return (shown, { own }) => ({
    icon,
    kind: own('name'),
    title: headline(shown.version.fields[title ?? '']),
    ...(shown.state === undefined ? {} : { state: { text: own(`states.${shown.state}`) } }),
  })
}
