import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { groupedBy } from '#domain/grouped.ts'

test('groups are those of the platform: keys as they first occur, things in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat())), (things) => {
      const keyOf = ([key]: [number, number]) => key

      expect([...groupedBy(things, keyOf)]).toEqual([...Map.groupBy(things, keyOf)])
    }),
  )
})
