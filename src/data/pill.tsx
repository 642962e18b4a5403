import { createContext, type ReactNode, use } from 'react'

/** The sending pill, made by the app and drawn by every screen of every kind in its corner. */
export const PillContext = createContext<ReactNode>(null)

export function usePill(): ReactNode {
  return use(PillContext)
}
