import { openAccount } from '#data/sign-in.ts'
import { choose } from '#data/choose.ts'
import { databaseNameOf, openDatabase } from '#data/db.ts'
import { deriveAgain, deriveForVersion } from '#data/derived.ts'
import { editDraftOf, keepDraft, openForEdit } from '#data/drafts.ts'
import { dropRefused } from '#data/refused.ts'
import { save, saveTogether } from '#data/save.ts'
import { takeSession } from '#data/session.ts'
import { kindNamed } from '#records/kinds.ts'
import { beginning } from '#records/occurrence/beginning.tsx'
import { kindNames } from '#records/shapes.ts'
import { loadSync, startSchedule } from '#sync/schedule.ts'

// Before any run begins: none waits for a file, and each takes the same steps again.
await loadSync()

/** What the app on a phone does, as one version of it does it. */
export const code = {
  beginning,
  choose,
  databaseNameOf,
  deriveAgain,
  deriveForVersion,
  dropRefused,
  editDraftOf,
  keepDraft,
  kindNamed,
  kindNames,
  openAccount,
  openDatabase,
  openForEdit,
  save,
  saveTogether,
  startSchedule,
  takeSession,
}
