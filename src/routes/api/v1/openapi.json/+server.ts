import { json } from '@sveltejs/kit'
import { describe } from './description.ts'
import type { RequestHandler } from './$types'

/** The doors for programs, described for programs. */
export const GET: RequestHandler = (event) => json(describe(event.url.origin))
