import { docxType } from '#domain/documents/document.ts'
import { readTemplateFile } from '#domain/documents/template-actions.ts'
import { show } from '../../../../../doors.ts'
import { download } from '../../../../../download.ts'
import type { RequestHandler } from './$types'

/** The template around an invented document. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { fileName, bytes } = await readTemplateFile(ctx, event.params.id, 'preview')
    return download(fileName, bytes, docxType)
  })
