import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'

import type { OfficerRecord } from './officer/record.ts'

/** The record of whoever holds this phone, once it has come. */
export function useNotebookOfficer(): OfficerRecord | undefined {
  const { officer } = useHere()
  return useNames().officerOf(officer.id)
}
