import type { ComponentType } from 'react'

import { FormScreen } from './form-screen.tsx'
import type { KindName } from './shapes.ts'
import { PlainList } from './plain-list.tsx'
import { PlainView } from './plain-view.tsx'

type Screen = { Component: ComponentType }

/** The list of any kind without a drawing of its own. */
export function plainList(kind: KindName): Screen {
  return { Component: () => <PlainList kind={kind} /> }
}

/** The form of any kind, for a new record and for an edit. */
export function plainForm(kind: KindName): Screen {
  return { Component: () => <FormScreen kind={kind} /> }
}

/** One record of any kind, with its steps and what happened. */
export function plainView(kind: KindName): Screen {
  return { Component: () => <PlainView kind={kind} /> }
}
