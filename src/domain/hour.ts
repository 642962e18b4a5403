const WRITTEN = /^(\d{1,2}?)\s*(?:[:.]|h|g|giờ)?\s*(?:(\d{2})\s*(?:p|phút)?)?$/i

/** An hour as it is written by hand (8h30, 8.30, 0830, 8 giờ), as a clock says it: 08:30. What is none stays as it is. */
export function hourFrom(written: string): string {
  const words = written.trim()
  const [, hour, minutes = '00'] = WRITTEN.exec(words) ?? []
  return hour === undefined ? words : `${hour.padStart(2, '0')}:${minutes}`
}
