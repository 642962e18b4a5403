import '#ui/fonts.css'
import '#ui/tokens.css'
import '#ui/base.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'

import { currentAccount } from '#data/accounts.ts'
import { ToastProvider } from '#ui/toast.tsx'

import { NotOpened } from './broken.tsx'
import { startTexts } from './i18n.ts'
import { watchInstall } from './install.ts'
import { readLook } from './look.ts'
import { openNotebook } from './notebook.ts'
import { routerFor } from './routes.tsx'
import { watchUpdates } from './updates.ts'

/** Opens the app as whoever signed in last on this phone; asks to sign in where nobody has. */
async function start(): Promise<void> {
  watchInstall()
  watchUpdates()
  await startTexts(readLook().language)
  const root = createRoot(rootElement())
  try {
    const account = await currentAccount()
    const notebook = account && (await openNotebook(account.id))
    root.render(
      <StrictMode>
        <ToastProvider>
          <RouterProvider router={routerFor(notebook)} />
        </ToastProvider>
      </StrictMode>,
    )
  } catch (error) {
    // A full or damaged disk: the notebook did not open, and nothing was taken from it.
    root.render(<NotOpened error={error} />)
  }
}

function rootElement(): Element {
  const root = document.querySelector('#root')
  if (!root) throw new Error('index.html has lost its #root')
  return root
}

// A browser that would lose words has been told so by the page itself; nothing can be typed there.
if (document.documentElement.dataset['noStart'] === undefined) void start()
