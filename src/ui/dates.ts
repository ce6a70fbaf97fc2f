import { daysBetween } from '#platform/clock.ts'
import type { Language } from '#platform/i18n/messages.ts'

/**
 * Days and instants as an office writes them. In Vietnamese documents the day has two digits, the months 1 and 2 have
 * two and the others one (Decree 30/2020/NĐ-CP, Annex I): 05/8/2020, 30/6/2026, 09/01/2019.
 */
export function formatDate(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  if (language === 'vi') return `${date}/${vietnameseMonth(month)}/${year}`
  return `${Number(date)} ${englishMonths[Number(month) - 1]?.slice(0, 3)} ${year}`
}

/** For whoever hears it, and on pointing: "thứ Tư, ngày 05 tháng 8 năm 2020", "Wednesday 5 August 2020". */
export function formatDateInFull(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  const weekday = new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay()
  if (language === 'vi') {
    return `${vietnameseDays[weekday]}, ngày ${date} tháng ${vietnameseMonth(month)} năm ${year}`
  }
  return `${englishDays[weekday]} ${Number(date)} ${englishMonths[Number(month) - 1]} ${year}`
}

const clockOfOffice = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant on the office's clock: "14:05 05/8/2020", "5 Aug 2020, 14:05". */
export function formatInstant(instant: Date | string, language: Language): string {
  const [day = '', time = ''] = clockOfOffice.format(new Date(instant)).split(' ')
  return language === 'vi' ? `${time} ${formatDate(day, language)}` : `${formatDate(day, language)}, ${time}`
}

/** How far a due day is: late by so many days, today, or so many days left. */
export function distance(
  due: string,
  today: string,
): { key: 'date.lateDays' | 'date.today' | 'date.inDays'; days: number } {
  const days = daysBetween(today, due)
  if (days === 0) return { key: 'date.today', days }
  return days < 0 ? { key: 'date.lateDays', days: -days } : { key: 'date.inDays', days }
}

function vietnameseMonth(month: string): string {
  return Number(month) <= 2 ? month.padStart(2, '0') : String(Number(month))
}

const vietnameseDays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const
const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
