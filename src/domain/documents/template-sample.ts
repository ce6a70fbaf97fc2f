import type { WritableDocument } from 'vanban'
import type { ExpectedPart, TemplateType } from './template.ts'

type Passage = WritableDocument['outline'][number]

const passage = (
  kind: Passage['kind'],
  label: string | null,
  text: string,
  children: readonly Passage[] = [],
): Passage => ({ kind, label, text, children })

/** An invented document of an invented office, with every part that a template may ask for. */
export function sampleDocument(type: TemplateType): WritableDocument {
  return {
    type,
    number: '7301',
    symbol: 'XT-SNVBH',
    issuer: 'Sở Ngoại vụ tỉnh Bạch Hạc',
    superior: 'Ủy ban nhân dân tỉnh Bạch Hạc',
    place: 'Phố Nguồn',
    date: '2026-08-14',
    subject: 'Giới thiệu danh thắng Thác Mây với bạn đọc nước ngoài (văn bản xem thử)',
    addressees: ['Ủy ban nhân dân tỉnh Bạch Hạc'],
    recipients: ['Hội Lữ hành Bạch Hạc', 'Lưu: VT'],
    signature: { chain: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC THƯỜNG TRỰC'], name: 'Mạc Thị Lan Chi' },
    urgency: null,
    secrecy: null,
    bases: [],
    outline: [
      passage('paragraph', null, 'Đây là văn bản xem thử, mọi tên gọi và số liệu đều là giả định.'),
      passage('heading', 'I', 'Kết quả', [
        passage('item', '1', 'Ra 04 số bản tin tiếng Anh;'),
        passage('item', '2', 'Đón 02 đoàn phóng viên nước ngoài:', [
          passage('bullet', '-', 'Đoàn thứ nhất đi thực tế tại Thác Mây;'),
          passage('bullet', '-', 'Đoàn thứ hai quay phim tại chợ phiên.'),
        ]),
      ]),
      passage('heading', 'II', 'Kiến nghị', [
        passage('paragraph', null, 'Tiếp tục hỗ trợ việc biên dịch các ấn phẩm giới thiệu tỉnh.'),
      ]),
    ],
  }
}

/** The words by which each part of the sample is known where it was printed; no two share a word with another part. */
export const sampleWords: Readonly<Record<ExpectedPart, string>> = {
  issuer: 'Sở Ngoại vụ tỉnh Bạch Hạc',
  number: '7301',
  symbol: 'XT-SNVBH',
  place: 'Phố Nguồn',
  date: '14 tháng 8 năm 2026',
  subject: 'Giới thiệu danh thắng Thác Mây',
  recipients: 'Hội Lữ hành Bạch Hạc',
  post: 'PHÓ GIÁM ĐỐC THƯỜNG TRỰC',
  name: 'Mạc Thị Lan Chi',
}
