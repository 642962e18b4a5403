import { useEffect, useRef, useState } from 'react'

import { Button } from '#ui/button.tsx'
import { PlaceLine } from '#ui/place-line.tsx'
import { useLateWords } from '#ui/words.ts'

import { moreTexts } from './more-texts.ts'
import { pointOf, pointText } from './point.ts'

const WAIT_MS = 20_000

type Standing = 'none' | 'locating' | 'noLocation' | 'denied'

/**
 * Takes the place where the officer stands, once and only when asked to. It answers a form under
 * the name `point`.
 */
export function Locate({ value }: { value: unknown }) {
  const t = useLateWords('more', moreTexts)
  const { input, taken, standing, locate, drop } = useLocating(value)
  if (!('geolocation' in navigator) && taken === undefined) return null
  return (
    <>
      <input ref={input} type="hidden" name="point" value={taken ?? ''} />
      {taken === undefined ? (
        <PlaceLine
          words={standing === 'none' ? '' : t(standing)}
          action={
            standing !== 'locating' && (
              <Button look="text" small icon="place" onPress={locate}>
                {t('locate')}
              </Button>
            )
          }
        />
      ) : (
        <PlaceLine
          words={t('located', { n: pointOf(taken)?.within })}
          action={
            <Button look="text" small label={t('dropLocation')} onPress={drop}>
              {t('drop')}
            </Button>
          }
        />
      )}
    </>
  )
}

function useLocating(value: unknown) {
  const [taken, setTaken] = useState(pointOf(value) && String(value))
  const [standing, setStanding] = useState<Standing>('none')
  const input = useRef<HTMLInputElement>(null)
  const told = useRef(taken)
  useEffect(() => {
    if (told.current === taken) return
    told.current = taken
    input.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [taken])

  function locate() {
    setStanding('locating')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        setTaken(pointText({ latitude, longitude, within: accuracy }))
        setStanding('none')
      },
      ({ code, PERMISSION_DENIED }) =>
        setStanding(code === PERMISSION_DENIED ? 'denied' : 'noLocation'),
      { enableHighAccuracy: true, timeout: WAIT_MS },
    )
  }
  return { input, taken, standing, locate, drop: () => setTaken(undefined) }
}
