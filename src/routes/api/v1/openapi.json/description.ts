const text = { type: 'string' } as const
const day = { type: 'string', format: 'date' } as const

interface Asked {
  readonly summary: string
  /** Query parameters with what each asks for. */
  readonly query?: Readonly<Record<string, { readonly description: string; readonly schema: object }>>
  readonly body?: { readonly type: string; readonly description: string }
  readonly status?: '200' | '201' | '202'
}

const after = { after: { description: "A page's `next`, for the rows that follow.", schema: text } }
const on = {
  on: {
    description: 'The day on which names and places in the tree are taken; today unless said.',
    schema: day,
  },
}

/** Every door for programs, by path and method. A fitness test holds it against the routes. */
export const doors: Readonly<Record<string, Readonly<Partial<Record<'get' | 'post', Asked>>>>> = {
  '/api/v1/me': { get: { summary: 'Who asks, through which post, and what the token opens.' } },
  '/api/v1/units': {
    get: {
      summary: 'Units of all times by the words of a name.',
      query: { q: { description: 'Words of the name, with or without marks.', schema: text }, ...on },
    },
  },
  '/api/v1/units/{id}': {
    get: {
      summary: 'One unit in time: names, places in the tree, codes, predecessors and successors.',
      query: on,
    },
  },
  '/api/v1/plans': {
    get: { summary: 'Plans, the newest year first, with how their tasks stand.', query: after },
  },
  '/api/v1/plans/{id}': {
    get: {
      summary: 'One plan with a page of its tasks.',
      query: {
        unit: { description: 'Id of a unit that has a part in the task.', schema: text },
        state: { description: 'How the task stands.', schema: text },
        due: {
          description: 'A month, a quarter or a year in which the last day falls, or "none".',
          schema: text,
        },
        q: { description: 'Words of the task.', schema: text },
        ...after,
      },
    },
  },
  '/api/v1/obligations/{id}/progress': {
    post: {
      summary:
        'Records how far a unit is with its part of a task. The same `entryId` sent twice is recorded once.',
      body: {
        type: 'application/json',
        description: '{ percent, note, done?, reopen?, entryId?, links?: [{ title, url }] }',
      },
      status: '201',
    },
  },
  '/api/v1/documents': {
    get: { summary: 'The register of documents, the newest first.', query: after },
    post: {
      summary:
        'Brings a file in and has it read. A document with a secrecy marking is refused and nothing of it is kept.',
      query: {
        unit: { description: 'Id of the unit that receives it.', schema: text },
        name: { description: 'Name of the file.', schema: text },
      },
      body: { type: 'application/octet-stream', description: 'The bytes of the file.' },
      status: '202',
    },
  },
  '/api/v1/documents/{id}': {
    get: { summary: 'One document with all that was understood of it, each part with its span of the text.' },
  },
  '/api/v1/imports/{id}': {
    get: { summary: 'How far the reading of a file is, and the document that it became.' },
  },
  '/api/v1/reports': {
    get: { summary: 'Reports.', query: { year: { description: 'Of one year.', schema: text } } },
  },
  '/api/v1/reports/{id}': {
    get: { summary: 'One report: head, money, chapters and figures as they stand.' },
  },
}

/** OpenAPI 3.1 of the doors. */
export function describe(origin: string) {
  const paths = Object.entries(doors).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, asked]) => [method, operation(path, asked)])),
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Nhịp Cầu',
      version: '1',
      description:
        'Every request carries an access token (Authorization: Bearer), made on the page of one’s account for one post. ' +
        'A refusal is { error: { key, message } } with status 401, 403, 404, 409, 413, 422 or 429; 422 lists { field, key, message }. ' +
        'Messages are Vietnamese, or English with Accept-Language: en.',
    },
    servers: [{ url: origin }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: Object.fromEntries(paths) as Record<string, object>,
  }
}

function operation(path: string, { summary, query = {}, body, status = '200' }: Asked) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }))
  const asked = Object.entries(query).map(([name, one]) => ({ name, in: 'query', ...one }))
  return {
    summary,
    parameters: [...inPath, ...asked],
    ...(body && {
      requestBody: { required: true, description: body.description, content: { [body.type]: {} } },
    }),
    responses: {
      [status]: { description: summary },
      default: { description: 'Refused: see the description.' },
    },
  }
}
