import { useToast } from '#ui/toast.tsx'

import { useNotebook } from './notebook-context.tsx'

type Said = { done: string; trouble: (status: number) => string }
type Answer = { ok: true } | { ok: false; status: number }

/**
 * Says what came of something settled with the commune; the rows come with the next exchange. What
 * is not there to be settled any more is settled too.
 */
export function useToldOf(onSettled: () => void): (answer: Answer, said: Said) => void {
  const toast = useToast()
  const { schedule } = useNotebook()
  return (answer, said) => {
    if (answer.ok) {
      toast.show({ icon: 'check', text: said.done })
      schedule.wake()
      return onSettled()
    }
    toast.show({ icon: 'warning', text: said.trouble(answer.status) })
    if (answer.status === 404) onSettled()
  }
}
