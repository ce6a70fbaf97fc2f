import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CannotStart } from '#platform/cannot-start.ts'
import { formBytes } from '#platform/config.ts'
import { handOver } from '#platform/house.ts'
import { isHttps, plainPolicy, responseHeaders } from '#platform/response-headers.ts'
import type { OpenHouse } from '#platform/house.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Serves the built pages. The page server takes its settings from the environment, and the visitor's own address of the
 * site (scheme and host) from headers that only this function sets, so that a forged header cannot pass for ours.
 */
export async function serve(house: OpenHouse): Promise<Server> {
  const { config } = house
  const origin = new URL(config.origin)
  handOver(house)
  process.env.PROTOCOL_HEADER = 'x-nhipcau-scheme'
  process.env.HOST_HEADER = 'x-nhipcau-host'
  process.env.BODY_SIZE_LIMIT = String(formBytes(config))
  // Static files pass no hook.
  const headers = Object.entries(responseHeaders(isHttps(config)))
  const behindProxy = process.env.ORIGIN !== undefined
  const built = new URL('../../build/handler.js', import.meta.url).href
  const { handler } = (await import(built)) as { handler: Handler }
  const server = createServer((request, response) => {
    request.headers['x-nhipcau-scheme'] = behindProxy ? origin.protocol.slice(0, -1) : 'http'
    request.headers['x-nhipcau-host'] = behindProxy ? origin.host : request.headers.host
    for (const [name, value] of headers) response.setHeader(name, value)
    if (isFile(request.url)) response.setHeader('content-security-policy', plainPolicy)
    handler(request, response)
  })
  server.listen(config.port, config.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
        ? 'another program uses it'
        : (error as Error).message
    throw new CannotStart(`Port ${config.port} cannot be opened: ${why}. Set PORT to another number.`)
  }
  return server
}

/** Pages bring a policy of their own; files that lie ready do not. */
function isFile(address = ''): boolean {
  return /^[^?]*\.\w{2,6}(?:\?|$)/.test(address)
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

/** Resolves when the process is asked to end. */
export function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

export async function closeServer(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}
