import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { doors } from '../../src/routes/api/v1/openapi.json/description.ts'
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

  it('every door for programs is described, with the methods that it answers', () => {
    const answered = answeringRoutes()
      .filter((route) => route.startsWith('/api/') && !route.endsWith('/openapi.json'))
      .map((route) => {
        const source = readFileSync(`${routes}${route}/+server.ts`, 'utf8')
        const methods = [...source.matchAll(/^export const ([A-Z]+):/gm)].map(([, method]) =>
          method!.toLowerCase(),
        )
        return [route.replaceAll('[', '{').replaceAll(']', '}'), methods.sort()]
      })
    const described = Object.entries(doors).map(([path, methods]) => [path, Object.keys(methods).sort()])
    expect(Object.fromEntries(described)).toEqual(Object.fromEntries(answered))
  })

  it('only signing in, the language, health, and the description of the doors for programs are public', () => {
    const open = Object.entries(routePermissions).filter(([, permission]) => permission === 'public')
    const others = open.map(([route]) => route).filter((route) => !route.startsWith('/(public)/'))
    expect(others.sort()).toEqual(['/api/v1/openapi.json', '/health', '/language'])
  })
})
