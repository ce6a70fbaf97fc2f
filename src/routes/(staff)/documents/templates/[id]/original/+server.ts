import { docxType } from '#domain/documents/document.ts'
import { readTemplateFile } from '#domain/documents/template-actions.ts'
import { show } from '../../../../../doors.ts'
import { download } from '../../../../../download.ts'
import type { RequestHandler } from './$types'

/** The template as it was brought. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { fileName, bytes } = await readTemplateFile(ctx, event.params.id, 'original')
    return download(fileName, bytes, docxType)
  })
