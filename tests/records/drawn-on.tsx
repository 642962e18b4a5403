import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter, Route, Routes } from 'react-router'

import { startTexts } from '#app/i18n.ts'
import { type Here, HereContext } from '#data/here.tsx'
import { WaitingKeeper } from '#data/marks.tsx'
import { NamesKeeper } from '#data/names.tsx'
import { ToastProvider } from '#ui/toast.tsx'

const NOBODY = new Set<string>()

/** Draws screens on a phone, at an address, as the app does around them. */
export async function drawOn(here: Here, at: string, screens: Readonly<Record<string, ReactNode>>) {
  await startTexts()
  const routes = Object.entries(screens)
  return render(
    <ToastProvider>
      <MemoryRouter initialEntries={[at]}>
        <HereContext value={here}>
          <WaitingKeeper sending={NOBODY}>
            <NamesKeeper>
              <Routes>
                {routes.map(([path, element]) => (
                  <Route key={path} path={path} element={element} />
                ))}
              </Routes>
            </NamesKeeper>
          </WaitingKeeper>
        </HereContext>
      </MemoryRouter>
    </ToastProvider>,
  )
}
