import { dayOf, timeOf } from '#domain/day.ts'

/** Hands a text out of the app as a file. False when the officer closed the sheet without sharing. */
export function handOut(name: string, text: string): Promise<boolean> {
  return handOutFile(new File([text], `${name}.txt`, { type: 'text/plain' }))
}

/**
 * Hands a file out of the app: by the phone's own share sheet where it takes files, else
 * as a download. False when the officer closed the sheet without sharing.
 */
export async function handOutFile(file: File): Promise<boolean> {
  if ('canShare' in navigator && navigator.canShare({ files: [file] })) {
    try {
      await navigator.share({ files: [file] })
      return true
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false
      // A share sheet that does not open leaves the download.
    }
  }
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  URL.revokeObjectURL(url)
  return true
}

/** A name for a file with the day and the hour, and no word of any citizen. */
export function fileNameAt(name: string, at: number): string {
  return `${name}-${dayOf(at)}-${timeOf(at).replace(':', '')}`
}
