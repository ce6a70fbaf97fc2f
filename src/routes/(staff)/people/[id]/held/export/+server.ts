import { heldExport } from '../../../../../held-export.ts'
import type { RequestHandler } from './$types'

/** What is held on a person: `?format=json`, or a workbook. */
export const GET: RequestHandler = (event) => heldExport(event, event.params.id)
