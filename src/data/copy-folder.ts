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
  const files = await storage.getDirectory()
  return files.getDirectoryHandle(ROOT, { create: true })
}
