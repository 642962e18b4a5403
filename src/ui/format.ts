import { dayOf, daysBetween, type Day, isDay, timeOf, weekdayOf } from '#domain/day.ts'

export type Language = 'vi' | 'en'

const WEEKDAYS = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/** `2026-11-20` as 20/11/2026. What is no day comes back as it is: officers keep what they typed. */
export function formatDay(day: Day): string {
  return isDay(day) ? `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}` : day
}

/** `2026-11-20` as 20/11. */
export function formatShortDay(day: Day): string {
  return formatDay(day).slice(0, 5)
}

export function formatWeekday(day: Day, language: Language): string {
  return WEEKDAYS[language][weekdayOf(day)] ?? ''
}

/** `2026-11-20` as Thứ Sáu, 20/11/2026. */
export function formatLongDay(day: Day, language: Language): string {
  return `${formatWeekday(day, language)}, ${formatDay(day)}`
}

/** The time of day in Việt Nam at a moment, as 07:43. */
export function formatTime(moment: number): string {
  return timeOf(moment)
}

/** A moment seen from another one: 07:43 today, 16:20 hôm qua, 07:43 18/11 before that. */
export function formatMoment(moment: number, now: number, language: Language): string {
  const ago = daysBetween(dayOf(moment), dayOf(now))
  const time = timeOf(moment)
  if (ago === 0) return time
  if (ago === 1) return `${time} ${language === 'vi' ? 'hôm qua' : 'yesterday'}`
  return `${time} ${formatShortDay(dayOf(moment))}`
}

/** How far a due day is: `3 ngày trễ` for −3, `hôm nay` for 0, `3 ngày nữa` for 3. */
export function daysWords(days: number, language: Language): string {
  const count = Math.abs(days)
  if (days === 0) return language === 'vi' ? 'hôm nay' : 'today'
  if (language === 'vi') return `${count} ${days < 0 ? 'ngày trễ' : 'ngày nữa'}`
  return `${count} ${count === 1 ? 'day' : 'days'} ${days < 0 ? 'late' : 'left'}`
}

/** The words that stand under the number of days in the margin. */
export function daysUnit(days: number, language: Language): string {
  return daysWords(days, language).replace(/^\d+ /, '')
}

/** 5,2 MB in Vietnamese, 5.2 MB in English; never below 1 KB. */
export function formatBytes(bytes: number, language: Language): string {
  const kilo = Math.max(bytes / 1024, 1)
  if (kilo < 1000) return `${Math.round(kilo)} KB`
  const mega = kilo / 1024
  if (mega < 1000) return `${formatNumber(round(mega), language)} MB`
  return `${formatNumber(round(mega / 1024), language)} GB`
}

export function formatNumber(number: number, language: Language): string {
  return number.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
}

/** 18.000.000 đồng in Vietnamese, 18,000,000 dong in English. */
export function formatMoney(dong: number, language: Language): string {
  return `${formatNumber(dong, language)} ${language === 'vi' ? 'đồng' : 'dong'}`
}

function round(number: number): number {
  return number < 100 ? Math.round(number * 10) / 10 : Math.round(number)
}
