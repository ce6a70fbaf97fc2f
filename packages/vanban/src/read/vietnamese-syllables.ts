const onsets = 'ngh|nh|ng|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x'
const nuclei =
  'iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uyê|uya|uyu|ia|iê|iu|yê|ua|uô|ui|uy|uơ|uê|uâ|ưa|ươ|ưi|ưu|' +
  'oa|oe|oă|oi|oo|ơi|ôi|ai|ao|au|ay|âu|ây|eo|êu|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y'
const codas = 'ch|nh|ng|c|m|n|p|t'
const syllable = new RegExp(`^(?:${onsets})?(?:${nuclei})(?:${codas})?$`, 'u')

/** Grave, acute, tilde, hook and dot below: the five written tones. */
export const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** True when one word has the shape of a written Vietnamese syllable with at most one tone. */
export function isVietnameseSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD')
  if ((letters.match(tones)?.length ?? 0) > 1) return false
  return syllable.test(letters.replace(tones, '').normalize('NFC'))
}
