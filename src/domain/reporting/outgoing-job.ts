import { enterLeft } from '#domain/documents/document-actions.ts'
import { asHouse } from '#platform/context.ts'
import type { House } from '#platform/context.ts'
import { outgoingModel } from './outgoing.ts'
import { composeDocument, fileNameOf } from './report-document.ts'
import { findReport, listIssuedNotEntered } from './report-store.ts'
import type { IssuedNotEntered } from './report-store.ts'

/** Enters reports that were issued before there was a register. Safe to run twice, and by several workers at once. */
export async function enterIssuedReports(house: House): Promise<void> {
  for (const issued of await listIssuedNotEntered(house.db, 100)) {
    try {
      await enterOne(house, issued)
    } catch (error) {
      house.log.warn(
        { reportId: issued.reportId, error: String(error) },
        'an issued report is not in the register',
      )
    }
  }
}

async function enterOne(house: House, { reportId, docxSha256, issuedBy, issuedAt }: IssuedNotEntered) {
  await asHouse(house, async (db) => {
    const report = await findReport(db, reportId)
    if (!report || report.number === null || report.issuedOn === null) return
    const document = composeDocument(report, { number: report.number, issuedOn: report.issuedOn })
    await enterLeft(db, house, {
      ownerUnitId: report.unitId,
      sha256: docxSha256,
      fileName: fileNameOf(report, 'docx'),
      model: await outgoingModel(await house.files.read(docxSha256), document),
      reportId,
      createdBy: issuedBy,
      at: issuedAt,
    })
  })
}
