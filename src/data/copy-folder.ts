const ROOT = 'second-copy'

/**
 * The folder of one account's second copy, outside the database; nothing where the browser has no
 * private files that a page may write.
 */
export async function copyFolderOf(
  officerId: string,
): Promise<FileSystemDirectoryHandle | undefined> {
  const root = await rootFolder()
  return root?.getDirectoryHandle(officerId, { create: true })
}

/** The folder of an account's second copy if there has been one; nothing at a first time. */
export async function knownCopyOf(
  officerId: string,
): Promise<FileSystemDirectoryHandle | undefined> {
  const root = await rootFolder()
  return root?.getDirectoryHandle(officerId).catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })
}

/** Takes the second copy of an account off the phone. */
export async function dropCopyOf(officerId: string): Promise<void> {
  const root = await rootFolder()
  await root?.removeEntry(officerId, { recursive: true }).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
}

/** True when notebooks were kept on this phone: each has a folder here until its account is removed. */
export async function hasCopies(): Promise<boolean> {
  const root = await rootFolder()
  if (!root) return false
  return (await root.keys().next()).done !== true
}

/** Whether an error says that a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}

async function rootFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const { storage } = navigator as Partial<Navigator>
  if (!storage || !('createWritable' in FileSystemFileHandle.prototype)) return undefined
  try {
    const files = await storage.getDirectory()
    return await files.getDirectoryHandle(ROOT, { create: true })
  } catch (error) {
    // A private window of some browsers keeps no files at all.
    if (error instanceof DOMException && error.name === 'SecurityError') return undefined
    throw error
  }
}
