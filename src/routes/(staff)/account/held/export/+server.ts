import { heldExport } from '../../../../held-export.ts'
import type { RequestHandler } from './$types'

/** What is held on the person themselves: `?format=json`, or a workbook. */
export const GET: RequestHandler = (event) => heldExport(event)
