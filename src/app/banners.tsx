import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { useLocation, useNavigate } from 'react-router'

import { useToday } from '#data/here.tsx'
import { useWaiting } from '#data/marks.tsx'
import { Banner } from '#ui/banner.tsx'

import { isInstalled, subscribeInstall } from './install.ts'
import { useOwn, useStatus } from './notebook-context.tsx'
import { hasSavedOnce } from './storage.ts'
import { isUpdateWaiting, reopen, subscribeUpdates } from './updates.ts'
import { useAppWords } from './words.ts'

const RegainedBanner = lazy(async () => ({
  default: (await import('./regained-banner.tsx')).RegainedBanner,
}))
const InstallSheet = lazy(async () => ({
  default: (await import('./install-sheet.tsx')).InstallSheet,
}))
const SEEN_KEY = 'gan-dan-no-lock-seen'
const INSTALL_KEY = 'gan-dan-install-seen'

/** At most one thing about the phone as a whole, the most pressing first. */
export function Banners() {
  const t = useAppWords()
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const isForm = /\/(new|edit)$|^\/choose\//.test(pathname) || /[?&](new|edit|paste)=/.test(search)
  const { attention } = useWaiting()
  const { trouble } = useStatus()
  const { regained } = useOwn()
  const hasUpdate = useSyncExternalStore(subscribeUpdates, isUpdateWaiting)
  // A form is never interrupted: what the phone has to say waits until it is closed.
  if (isForm) return null
  if (attention > 0 && pathname !== '/sending') {
    return (
      <Banner
        look="danger"
        icon="attention"
        title={t('strip.attention', { n: attention })}
        detail={t('strip.attentionHint')}
        action={{ label: t('sending.see'), onPress: () => void navigate('/sending') }}
      />
    )
  }
  if (trouble === 'sign-in') {
    return (
      <Banner
        look="warn"
        icon="key"
        title={t('strip.signIn')}
        action={{ label: t('sending.signInAgain'), onPress: () => void navigate('/sign-in') }}
      />
    )
  }
  if (regained) {
    return (
      <Suspense>
        <RegainedBanner {...regained} />
      </Suspense>
    )
  }
  if (hasUpdate) {
    return (
      <Banner
        look="update"
        icon="download"
        title={t('update.title')}
        detail={t('update.text')}
        action={{ label: t('update.go'), onPress: reopen }}
      />
    )
  }
  return <Offers />
}

/** What can wait: the app on the home screen, and that the phone has no lock yet. */
function Offers() {
  const t = useAppWords()
  const noLock = useNoLockWarning()
  const install = useInstallOffer()
  if (install.isOffered) {
    return (
      <>
        <Banner
          icon="download"
          title={t('install.title')}
          detail={t('install.text')}
          action={{ label: t('install.how'), onPress: install.open }}
          onHide={install.hide}
        />
        <Suspense>{install.isOpen && <InstallSheet open onClose={install.hide} />}</Suspense>
      </>
    )
  }
  if (noLock.isShown) {
    return (
      <Banner
        look="warn"
        icon="warning"
        title={t('noLock')}
        action={{ label: t('noLockSeen'), onPress: noLock.hide }}
      />
    )
  }
  return null
}

/** After the first save, once: the app on the home screen opens faster and keeps the notebook safer. */
function useInstallOffer() {
  const installed = useSyncExternalStore(subscribeInstall, isInstalled)
  const [isHidden, setHidden] = useState(() => localStorage.getItem(INSTALL_KEY) !== null)
  const [isOpen, setOpen] = useState(false)
  return {
    isOffered: !installed && !isHidden && hasSavedOnce(),
    isOpen,
    open: () => setOpen(true),
    hide: () => {
      localStorage.setItem(INSTALL_KEY, 'seen')
      setHidden(true)
    },
  }
}

/** Once a day, on a real commune's server: the phone has no lock yet. */
function useNoLockWarning() {
  const { session } = useOwn()
  const today = useToday()
  const [seenOn, setSeenOn] = useState(() => localStorage.getItem(SEEN_KEY))
  return {
    isShown: session.demo !== true && seenOn !== today,
    hide: () => {
      localStorage.setItem(SEEN_KEY, today)
      setSeenOn(today)
    },
  }
}
