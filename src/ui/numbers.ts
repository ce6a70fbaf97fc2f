import type { Language } from '#platform/i18n/messages.ts'

/** 1.234,5 in Vietnamese, 1,234.5 in English. Written out rather than left to the machine's own locale data. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const text = decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)
  const [whole = '0', fraction] = text.split('.')
  const [thousands, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  const sign = value < 0 && Number(text) !== 0 ? '−' : ''
  return sign + grouped + (fraction === undefined ? '' : point + fraction)
}

/** A share of a whole: "88 %" in Vietnamese, never broken apart, "88%" in English. Nothing of nothing is a dash. */
export function formatShare(part: number, whole: number, language: Language): string {
  if (whole === 0) return '–'
  return `${formatNumber(Math.round((100 * part) / whole), language)}${language === 'vi' ? '\u00a0' : ''}%`
}

/** Đồng in the words of a budget: 850.000 đồng, 1,5 triệu đồng, 1.234,5 tỷ đồng; VND 1.5 million, VND 1,234.5 billion. */
export function formatMoney(dong: number, language: Language): string {
  const scale = scales.find(({ from }) => Math.abs(dong) >= from)
  const amount = scale ? Math.round((dong / scale.from) * 1000) / 1000 : dong
  const text = formatNumber(amount, language)
  if (language === 'vi') return `${text} ${scale ? `${scale.vi} ` : ''}đồng`
  return `VND ${text}${scale ? ` ${scale.en}` : ''}`
}

const scales = [
  { from: 1e9, vi: 'tỷ', en: 'billion' },
  { from: 1e6, vi: 'triệu', en: 'million' },
] as const
