import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'

type DialogProps = {
  onClose: () => void
  className: string
  labelledBy: string
  /** A question that must be answered. */
  alert?: boolean
  children: ReactNode
}

/**
 * A native dialog over the page: Escape and a tap beside it close it, and the focus goes back
 * to where it was. What carries `data-focus` has the focus first, else
 * the dialog itself.
 */
export function Dialog({ open, ...props }: DialogProps & { open: boolean }) {
  return open ? <OpenDialog {...props} /> : null
}

function OpenDialog({ onClose, className, labelledBy, alert = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (!dialog.open) dialog.showModal()
    const first = dialog.querySelector<HTMLElement>('[data-focus]') ?? dialog
    first.focus()
    const beside = (event: PointerEvent | MouseEvent) => {
      if (event.target === dialog && !isInside(event, dialog)) close.current()
    }
    dialog.addEventListener('click', beside)
    return () => dialog.removeEventListener('click', beside)
  }, [])
  useLayoutEffect(() => {
    const dialog = ref.current
    return () => dialog?.close()
  }, [])

  return (
    <dialog
      ref={ref}
      className={className}
      tabIndex={-1}
      role={alert ? 'alertdialog' : undefined}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        if (event.target !== ref.current) return
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </dialog>
  )
}

function isInside({ clientX, clientY }: MouseEvent, element: Element): boolean {
  const box = element.getBoundingClientRect()
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom
}
