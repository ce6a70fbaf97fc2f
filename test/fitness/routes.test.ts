import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { routePermissions } from '../../src/routes/route-permissions.ts'

const routes = fileURLToPath(new URL('../../src/routes/', import.meta.url))

/** Folders that answer an address: those with a page or an endpoint. */
function answeringRoutes(folder = ''): string[] {
  const entries = readdirSync(routes + folder, { withFileTypes: true })
  const here = entries.some((one) => /^\+(page|server)\b/.test(one.name))
    ? [folder === '' ? '/' : folder]
    : []
  return [
    ...here,
    ...entries.filter((one) => one.isDirectory()).flatMap((one) => answeringRoutes(`${folder}/${one.name}`)),
  ]
}

describe('doors', () => {
  it('every route demands a permission or stands on the public list', () => {
    expect(answeringRoutes().filter((route) => !(route in routePermissions))).toEqual([])
  })

  it('every permission belongs to a route that exists', () => {
    expect(Object.keys(routePermissions).filter((route) => !answeringRoutes().includes(route))).toEqual([])
  })

  it('only signing in, the language, and health are public', () => {
    const open = Object.entries(routePermissions).filter(([, permission]) => permission === 'public')
    expect(open.map(([route]) => route).sort()).toEqual(['/(public)/sign-in', '/health', '/language'])
  })
})
