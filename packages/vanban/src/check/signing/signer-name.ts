import { fold } from '../../understand/fold.ts'
import { familyOf } from '../document-family.ts'
import { printedLines } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

const degree =
  /^(?:(?:GS|PGS|TS|ThS|CN|KS|BS|Ths|CK[I1]{1,2}|NGƯT|NGND|NSƯT|NSND|TTƯT|TTND)\s*\.\s*|(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Kỹ sư|Bác sĩ)\s+)+(?=\p{Lu})/u
/** Their ministries may let them print degrees and ranks before a name. */
const mayPrint =
  /trường|học viện|bệnh viện|trung tâm y tế|viện|y tế|giáo dục|khoa học|công an|quân sự|bộ đội|biên phòng|quốc phòng/

/** Before the name of who signs stand no academic titles and honours. */
export const signerName: Rule = {
  name: 'signer-name',
  regulation: presentation('II.7.c'),
  check(document): Fault[] {
    const { signature, where, text, issuer, superior } = document
    if (!signature || !where.signature || familyOf(document) === 'party') return []
    if (mayPrint.test(fold(`${superior ?? ''} ${issuer ?? ''}`))) return []
    const line = printedLines(text, where.signature).at(-1)
    const match = line && degree.exec(line.text)
    if (!line || !match) return []
    return [
      {
        severity: 'warning',
        span: line.span,
        says: {
          vi: 'Trước họ tên người ký không ghi học hàm, học vị và danh hiệu danh dự.',
          en: 'No academic title or honour stands before the name of the one who signs.',
        },
        suggestion: line.text.slice(match[0].length),
      },
    ]
  },
}
