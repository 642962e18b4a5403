import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'

import { Icon, type IconName } from './icon.tsx'
import style from './toast.module.css'

const SHOWN_MS = 6000

export type ToastWords = {
  icon?: IconName | undefined
  text: string
  action?: { label: string; onPress: () => void } | undefined
}

const ToastContext = createContext<{ show: (toast: ToastWords) => void } | undefined>(undefined)

/** Shows a short word about what just happened: `useToast().show({ icon: 'local', text })`. */
export function useToast(): { show: (toast: ToastWords) => void } {
  const toast = useContext(ToastContext)
  if (!toast) throw new Error('A toast needs a ToastProvider around the screens')
  return toast
}

/**
 * The one place short words appear: for six seconds, longer while a finger, pointer or the focus
 * is on them; the newest takes the place of the one before. They never take the focus.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ toast: ToastWords; number: number }>()
  const api = useMemo(
    () => ({
      show: (toast: ToastWords) =>
        setShown((before) => ({ toast, number: (before?.number ?? 0) + 1 })),
    }),
    [],
  )
  const place = useRef<HTMLDivElement>(null)
  const number = shown?.number
  // A dialog opened since the last word lies over all that was shown before it.
  useLayoutEffect(() => {
    const element = place.current
    if (!element || !('showPopover' in element)) return
    if (!element.matches(':popover-open')) return element.showPopover()
    if (!document.querySelector('dialog[open]')) return
    element.hidePopover()
    element.showPopover()
  }, [number])
  return (
    <ToastContext value={api}>
      {children}
      <div ref={place} className={style['place']} role="status" popover="manual">
        {shown && <Toast key={shown.number} {...shown.toast} onEnd={() => setShown(undefined)} />}
      </div>
    </ToastContext>
  )
}

function Toast({ icon, text, action, onEnd }: ToastWords & { onEnd: () => void }) {
  const [held, setHeld] = useState(false)
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => end.current(), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held])

  function act() {
    onEnd()
    action?.onPress()
  }
  return (
    <div
      className={style['toast']}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {icon && <Icon name={icon} />}
      <span className={style['words']}>{text}</span>
      {action && (
        <button type="button" className={style['action']} onClick={act}>
          {action.label}
        </button>
      )}
    </div>
  )
}
