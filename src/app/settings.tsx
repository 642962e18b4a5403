import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'

import { closeAccount } from '#data/accounts.ts'
import { useWaiting } from '#data/marks.tsx'
import { Bar } from '#ui/bar.tsx'
import { CardList } from '#ui/card.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { FieldFrame } from '#ui/field.tsx'
import { formatBytes } from '#ui/format.ts'
import { Sample } from '#ui/hero.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Page } from '#ui/page.tsx'
import { Segment } from '#ui/segment.tsx'
import { TextSizePicker } from '#ui/text-size-picker.tsx'
import { ThemePicker } from '#ui/theme-picker.tsx'
import { useLanguage } from '#ui/words.ts'

import { InstallSheet } from './install-sheet.tsx'
import { isInstalled, subscribeInstall } from './install.ts'
import { leaveFor } from './leave.ts'
import { type Look, readLook, scales, wear } from './look.ts'
import { useNotebook, useOwn } from './notebook-context.tsx'
import { request, nothing } from './request.ts'
import { usePhoneWords } from './phone-words.ts'
import { SealedLine } from './sealed-line.tsx'
import { SendingPill } from './sending-pill.tsx'
import { readRoom, type Room } from './storage.ts'
import { useYou } from './you.ts'

/** Cài đặt: how the screen looks, what is on this phone, who holds it, the version. */
export function Component() {
  const t = usePhoneWords()
  const { i18n } = useTranslation()
  const [look, setLook] = useState(readLook)
  async function choose(part: Partial<Look>) {
    const next = { ...look, ...part }
    setLook(next)
    await wear(next)
  }
  return (
    <>
      <Bar back="/more" title={t('settings.title')} pill={<SendingPill />} />
      <Page>
        <FieldFrame id="theme" label={t('settings.theme')} group>
          <ThemePicker
            label={t('settings.theme')}
            value={look.theme}
            words={{ sun: t('settings.sun'), light: t('settings.light'), dark: t('settings.dark') }}
            onPick={(theme) => void choose({ theme })}
          />
        </FieldFrame>
        <FieldFrame id="scale" label={t('settings.scale')} group>
          <TextSizePicker
            label={t('settings.scale')}
            value={look.scale}
            words={scales.map((scale) => t('settings.scaleName', { n: Math.round(scale * 100) }))}
            onPick={(scale) => void choose({ scale })}
          />
          <Sample>{t('settings.sample')}</Sample>
        </FieldFrame>
        <FieldFrame id="language" label={t('settings.language')} group>
          <Segment
            label={t('settings.language')}
            value={i18n.language === 'en' ? 'en' : 'vi'}
            parts={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
            onPick={(language) => void choose({ language: language === 'en' ? 'en' : 'vi' })}
          />
        </FieldFrame>
        <Phone />
        <SealedLine />
        <Holder />
      </Page>
    </>
  )
}

function Phone() {
  const t = usePhoneWords()
  const language = useLanguage()
  const [room, setRoom] = useState<Room>({})
  const [isOpen, setOpen] = useState(false)
  const installed = useSyncExternalStore(subscribeInstall, isInstalled)
  useEffect(() => {
    void readRoom().then(setRoom)
  }, [])
  const { used, free, isKept } = room
  const detail =
    used === undefined || free === undefined
      ? t('settings.storageUnknown')
      : t('settings.storageUsed', {
          used: formatBytes(used, language),
          free: formatBytes(free, language),
        })
  return (
    <>
      <CardList>
        <li>
          <ListButton
            icon="storage"
            title={t('settings.storage')}
            detail={`${detail} ${t(keptWord(isKept))}`}
          />
        </li>
        {!installed && (
          <li>
            <ListButton
              icon="download"
              title={t('settings.install')}
              onPress={() => setOpen(true)}
            />
          </li>
        )}
      </CardList>
      <InstallSheet open={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

function keptWord(isKept: boolean | undefined) {
  if (isKept === undefined) return 'settings.notAsked'
  return isKept ? 'settings.kept' : 'settings.notKept'
}

function Holder() {
  const t = usePhoneWords()
  const { session } = useOwn()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <CardList>
        <li>
          <ListButton
            icon="person"
            title={session.officer.name}
            detail={[session.officer.position, t('settings.device', { letter: session.letter })]
              .filter(Boolean)
              .join(' · ')}
          />
        </li>
        <li>
          <ListButton icon="info" title={t('settings.version', { version: __VERSION__ })} />
        </li>
        <li>
          <ListButton
            icon="sign-out"
            title={t('settings.signOut')}
            onPress={() => setAsking(true)}
          />
        </li>
        <li>
          <ListButton icon="trash" title={t('remove')} to="/remove-account" />
        </li>
      </CardList>
      <SignOut open={isAsking} onClose={() => setAsking(false)} />
    </>
  )
}

/** Signing out closes the notebook and drops nothing; it says what stays. */
function SignOut({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = usePhoneWords()
  const navigate = useNavigate()
  const { schedule, close } = useNotebook()
  const { changes, sealed } = useWaiting()
  const who = useYou()
  const left = new Set(changes.map(({ about }) => about)).size + sealed
  async function leave() {
    // Without a signal the session ends on the server by itself; the notebook closes all the same.
    await request('DELETE', '/api/session', nothing)
    await closeAccount()
    close()
    leaveFor('/sign-in')
  }
  function stay() {
    onClose()
    if (left === 0) return
    schedule.tryNow()
    void navigate('/sending')
  }
  return (
    <Confirm
      open={open}
      title={t('settings.signOutTitle')}
      text={left > 0 ? t('settings.signOutUnsent', { n: left, who }) : t('settings.signOutText')}
      no={t(left > 0 ? 'settings.sendFirst' : 'settings.stay')}
      yes={t('settings.signOutYes')}
      onNo={stay}
      onYes={() => void leave()}
    />
  )
}
