import { useSyncExternalStore } from 'react'

import { Button } from '#ui/button.tsx'
import { InstallPictures } from '#ui/install-pictures.tsx'
import { Small } from '#ui/hero.tsx'
import { Dock, Pad } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'

import { install, installOffer, subscribeInstall } from './install.ts'
import { useAppWords } from './words.ts'

/** Puts the app on the home screen: by the browser's own question, else by steps with pictures. */
export function InstallSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useAppWords()
  const offer = useSyncExternalStore(subscribeInstall, installOffer)
  const isIos = /iPhone|iPad/.test(navigator.userAgent)
  return (
    <Sheet open={open} title={t('install.title')} onClose={onClose}>
      <Pad>
        <p>{t('install.text')}</p>
        {!offer && (
          <>
            <InstallPictures look={isIos ? 'ios' : 'android'} />
            <Small>{t(isIos ? 'install.stepsIos' : 'install.stepsOther')}</Small>
          </>
        )}
      </Pad>
      <Dock>
        <Button look="outline" onPress={onClose}>
          {t('install.later')}
        </Button>
        {offer && <Button onPress={() => void install().then(onClose)}>{t('install.yes')}</Button>}
      </Dock>
    </Sheet>
  )
}
