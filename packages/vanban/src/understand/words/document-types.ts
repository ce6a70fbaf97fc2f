import { administrativeTypes } from '../../model/administrative-types.ts'

/**
 * Types of documents by name, with their abbreviations: the administrative ones, and those of the law on legal documents and of
 * Party bodies, which reach an office every day.
 */
export const documentTypes: readonly (readonly [name: string, abbreviation: string | null])[] = [
  ...administrativeTypes,
  ['hiến pháp', null],
  ['bộ luật', null],
  ['luật', null],
  ['pháp lệnh', null],
  ['lệnh', null],
  ['nghị định', 'NĐ'],
  ['thông tư', 'TT'],
  ['thông tư liên tịch', 'TTLT'],
  ['nghị quyết liên tịch', 'NQLT'],
  ['kết luận', 'KL'],
  ['văn bản hợp nhất', 'VBHN'],
  ['đề cương', 'ĐC'],
  ['quy trình', 'QTr'],
]

/** Titles that name a kind of plan, report or programme; the type is the first words. */
export const longerTitles: readonly string[] = [
  'chương trình hành động',
  'chương trình công tác',
  'chương trình phối hợp',
  'kế hoạch hành động',
  'kế hoạch liên tịch',
  'kế hoạch phối hợp',
  'kế hoạch công tác',
  'tóm tắt đề án',
  'báo cáo tổng kết',
  'báo cáo sơ kết',
  'thông báo kết luận',
  'quy chế phối hợp',
]

/** What is cited besides documents of a type: "Văn bản số …", "Công hàm số …". */
export const citedBesides: readonly string[] = [
  'văn bản',
  'công hàm',
  'mệnh lệnh',
  'chỉ lệnh',
  'thông báo kết luận',
  'chương trình hành động',
  'kế hoạch hành động',
  'kế hoạch liên tịch',
  'chương trình phối hợp',
  'quy chế phối hợp',
]
