import { useWaiting } from '#data/marks.tsx'
import { hasRole, worksWithCitizens } from '#domain/officer.ts'
import { type KindName, kindNames } from '#records/shapes.ts'
import { screens } from '#records/screens.tsx'
import { CardList } from '#ui/card.tsx'
import type { IconName } from '#ui/icon.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Page } from '#ui/page.tsx'
import { RootBar } from '#ui/root-bar.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { useOwn } from './notebook-context.tsx'
import { SendingPill } from './sending-pill.tsx'
import { useAppWords } from './words.ts'

const admin = ['units', 'accounts', 'devices', 'journal'] as const
const adminIcon: Record<(typeof admin)[number], IconName> = {
  units: 'village',
  accounts: 'people',
  devices: 'device',
  journal: 'history',
}

/** What is seen of all kinds' records together. */
const ofAll = [
  { page: 'log', icon: 'history', to: '/task/log' },
  { page: 'register', icon: 'document', to: '/feedback/register' },
  { page: 'removed', icon: 'trash', to: '/removed' },
] as const

/** Thêm: the kinds that have no place in the bar, and all the rest. */
export function Component() {
  const t = useAppWords()
  const { session } = useOwn()
  const works = worksWithCitizens(session.officer)
  const isAdmin = hasRole(session.officer, 'admin')
  const kinds = kindNames.filter((kind) => isListed(kind, works) && !(isAdmin && kind === 'unit'))
  return (
    <>
      <RootBar title={t('more.title')} pill={<SendingPill />} />
      <Page>
        <CardList>
          {kinds.map((kind) => (
            <li key={kind}>
              <KindLine kind={kind} />
            </li>
          ))}
          <li>
            <ListButton
              look="large"
              icon="document"
              title={t('more.library')}
              detail={t('more.libraryHint')}
              to="/directive"
            />
          </li>
          {works &&
            ofAll.map(({ page, icon, to }) => (
              <li key={page}>
                <ListButton
                  look="large"
                  icon={icon}
                  title={t(`more.${page}`)}
                  detail={t(`more.${page}Hint`)}
                  to={to}
                />
              </li>
            ))}
        </CardList>
        {isAdmin && <Administration />}
        <Rest />
      </Page>
    </>
  )
}

/** The desktop pages of whoever keeps the commune's accounts. */
function Administration() {
  const t = useAppWords()
  return (
    <>
      <SectionHead flat title={t('more.admin')} />
      <CardList>
        {admin.map((page) => (
          <li key={page}>
            <ListButton
              look="large"
              icon={adminIcon[page]}
              title={t(`more.${page}`)}
              to={`/admin/${page}`}
            />
          </li>
        ))}
      </CardList>
    </>
  )
}

/** What everyone has: sending, the look of the screen, the guide. */
function Rest() {
  const t = useAppWords()
  const sending = useSendingWords()
  const { attention } = useWaiting()
  return (
    <CardList>
      <li>
        <ListButton
          look="large"
          icon="refresh"
          title={t('more.sending')}
          detail={sending}
          to="/sending"
          alert={attention > 0}
        />
      </li>
      <li>
        <ListButton
          look="large"
          icon="settings"
          title={t('more.settings')}
          detail={t('more.settingsHint')}
          to="/settings"
        />
      </li>
      <li>
        <ListButton
          look="large"
          icon="guide"
          title={t('more.help')}
          detail={t('more.helpHint')}
          to="/help"
        />
      </li>
    </CardList>
  )
}

function useSendingWords(): string {
  const t = useAppWords()
  const { unsent, attention } = useWaiting()
  if (unsent + attention === 0) return t('more.sendingNone')
  return [
    unsent > 0 && t('more.sendingWait', { n: unsent }),
    attention > 0 && t('more.sendingAttention', { n: attention }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function isListed(kind: KindName, works: boolean): boolean {
  const { inMore } = screens[kind]
  return inMore === 'everyone' || (inMore === 'work' && works)
}

function KindLine({ kind }: { kind: KindName }) {
  const own = useWords(kind)
  return <ListButton look="large" icon={screens[kind].icon} title={own('many')} to={`/${kind}`} />
}
