import { PlainList } from '#records/plain-list.tsx'

/** The officers of the commune. */
export function Component() {
  return <PlainList kind="officer" />
}
