import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'

import { startTexts } from '#app/i18n.ts'
import { type Here, HereContext } from '#data/here.tsx'
import { WaitingKeeper } from '#data/marks.tsx'
import { NamesKeeper } from '#data/names.tsx'
import { ToastProvider } from '#ui/toast.tsx'

const NOBODY = new Set<string>()
/** The window these tests draw in. */
type HappyWindow = { happyDOM: { setViewport: (viewport: typeof PHONE) => void } }
/** A phone; where there is room, a list stands beside its record. */
const PHONE = { width: 360, height: 800 }

/** Draws screens on a phone, at an address, as the app does around them; or in a larger window. */
export async function drawOn(
  here: Here,
  at: string,
  screens: Readonly<Record<string, ReactNode>>,
  viewport = PHONE,
) {
  await startTexts()
  const { happyDOM } = window as unknown as HappyWindow
  happyDOM.setViewport(viewport)
  const routes = Object.entries(screens).map(([path, element]) => ({ path, element }))
  const router = createMemoryRouter(routes, { initialEntries: [at] })
  return render(
    <ToastProvider>
      <HereContext value={here}>
        <WaitingKeeper sending={NOBODY}>
          <NamesKeeper>
            <RouterProvider router={router} />
          </NamesKeeper>
        </WaitingKeeper>
      </HereContext>
    </ToastProvider>,
  )
}
