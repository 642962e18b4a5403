import { usePill } from '#data/pill.tsx'
import { Bar } from '#ui/bar.tsx'
import { Page } from '#ui/page.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

/** A screen whose records are still being read. */
export function Waiting({ back }: { back: string }) {
  return (
    <>
      <Bar back={back} title="" pill={usePill()} />
      <Page busy>
        <Skeleton />
      </Page>
    </>
  )
}
