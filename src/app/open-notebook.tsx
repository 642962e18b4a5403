import { lazy, Suspense, useEffect, useMemo } from 'react'
import { Navigate, Outlet, ScrollRestoration, useLocation, useSearchParams } from 'react-router'

import type { Own } from '#data/db.ts'
import { type Here, HereContext, type ServerTime } from '#data/here.tsx'
import { useLateCount } from '#data/lists.ts'
import { WaitingKeeper } from '#data/marks.tsx'
import { NamesKeeper } from '#data/names.tsx'
import { PillContext } from '#data/pill.tsx'
import { dayOf } from '#domain/day.ts'
import { worksWithCitizens } from '#domain/officer.ts'
import type { NavItem } from '#ui/nav.tsx'
import { Shell } from '#ui/shell.tsx'

import { Banners } from './banners.tsx'
import { noteDrawn } from './drawn.ts'
import type { Notebook } from './notebook.ts'
import { NotebookContext, useOwn, useStatus } from './notebook-context.tsx'
import { SendingPill } from './sending-pill.tsx'
import { SentToast } from './sent-toast.tsx'
import { useAppWords } from './words.ts'

const QuickNote = lazy(async () => ({ default: (await import('./quick-note.tsx')).QuickNote }))
const TABLES =
  /^\/(admin\/|feedback\/register$|exemplar$|plan\/[^/]+\/tasks$|checklist\/|(?:visit|task|plan|exemplar)\/(?!new$|log$)[^/]+$)/
const NOBODY: ReadonlySet<string> = new Set()
const pill = <SendingPill />

/** Everything a signed-in officer sees: the frame, the notebook behind it, the screen in it. */
export function OpenNotebook({ notebook }: { notebook: Notebook }) {
  // The words an officer reads are drawn from this notebook until the page is left.
  useEffect(() => notebook.schedule.wake(), [notebook])
  return (
    <NotebookContext value={notebook}>
      <HereKeeper here={notebook.here}>
        <Sending>
          <NamesKeeper>
            <PillContext value={pill}>
              <Frame />
            </PillContext>
          </NamesKeeper>
        </Sending>
      </HereKeeper>
    </NotebookContext>
  )
}

/** Who holds the phone, with the rights he has by now: they can change while the page is open. */
export function HereKeeper({ here, children }: { here: Here; children: React.ReactNode }) {
  const { session, offset, lastNow } = useOwn()
  const { id, commune, roles } = session.officer
  const server = serverTime({ offset, lastNow })
  const key = JSON.stringify([id, commune.id, roles, server])
  const now = useMemo(
    () => ({ ...here, officer: { id, commune: commune.id, roles }, server }),
    // Roles and time are new with each answer of the server; what they say is what counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [here, key],
  )
  return <HereContext value={now}>{children}</HereContext>
}

const A_STEP_MS = 300_000

/** What the server said of the time, in steps: the road makes its clock seem a little off each time. */
function serverTime({ offset, lastNow }: Pick<Own, 'offset' | 'lastNow'>): ServerTime {
  return { offset: Math.round(offset / A_STEP_MS) * A_STEP_MS, day: dayOf(lastNow) }
}

function Sending({ children }: { children: React.ReactNode }) {
  const { progress } = useStatus()
  return <WaitingKeeper sending={progress?.sending ?? NOBODY}>{children}</WaitingKeeper>
}

/** The addresses of tables. */

function Frame() {
  const nav = useNav()
  const [params, setParams] = useSearchParams()
  const { pathname } = useLocation()
  const { session } = useOwn()
  // Hôm nay says by itself when it shows all it has.
  useEffect(() => {
    if (pathname !== '/') noteDrawn()
  }, [pathname])
  // Tables, and a list with its record, take the room there is; the forms stay as narrow as all forms.
  const isWide = TABLES.test(pathname) && !params.has('new') && !params.has('edit')
  const note = params.get('note')
  const mayNote = worksWithCitizens(session.officer)
  if (session.setPassword === true) return <Navigate to="/password" replace />
  const setNote = (value: string | undefined) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === undefined) next.delete('note')
        else next.set('note', value)
        return next
      },
      { replace: note !== null, preventScrollReset: true },
    )
  return (
    <Shell
      nav={nav}
      noteTo={mayNote ? '/?note=1' : undefined}
      onNote={mayNote ? () => setNote('1') : undefined}
      demo={session.demo === true}
      wide={isWide}
      banner={<Banners />}
    >
      <Outlet />
      {note !== null && mayNote && (
        <Suspense>
          <QuickNote
            key={note}
            draftId={note === '1' ? undefined : note}
            onClose={() => setNote(undefined)}
          />
        </Suspense>
      )}
      <SentToast />
      <ScrollRestoration />
    </Shell>
  )
}

function useNav(): NavItem[] {
  const t = useAppWords()
  const feedback = useLateCount('feedback')
  const task = useLateCount('task')
  const { session } = useOwn()
  const works = worksWithCitizens(session.officer)
  return useMemo(() => {
    const today: NavItem = { to: '/', label: t('nav.today'), icon: 'today' }
    const more: NavItem = { to: '/more', label: t('nav.more'), icon: 'more' }
    if (!works) return [today, more]
    const kinds: NavItem[] = [
      {
        to: '/feedback',
        label: t('nav.feedback'),
        icon: 'feedback',
        late: feedback,
        lateLabel: t('nav.late', { count: feedback }),
      },
      {
        to: '/task',
        label: t('nav.task'),
        icon: 'task',
        late: task,
        lateLabel: t('nav.late', { count: task }),
      },
    ]
    return [today, ...kinds, more]
  }, [t, works, feedback, task])
}
