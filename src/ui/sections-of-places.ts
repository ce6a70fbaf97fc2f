/** The first that the route begins with says which areas of the catalogue its page speaks from, besides the words of the frame. */
const places: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/\(public\)\/sign-in/, ['sign-in']],
  [/^\/\(public\)\/invitations/, ['people', 'people-spans']],

  [/^\/\(staff\)\/(?:work|plans|evidence)/, ['planning']],
  [/^\/\(staff\)\/reports\/\[id\]$/, ['reporting', 'limits']],
  [/^\/\(staff\)\/reports\/\[id\]\/issue/, ['reporting', 'report-issuing']],
  [/^\/\(staff\)\/reports/, ['reporting', 'report-issuing', 'limits']],

  [/^\/\(staff\)\/documents\/.*findings/, ['documents', 'checking']],
  [/^\/\(staff\)\/documents\/checks/, ['documents', 'checking']],
  [/^\/\(staff\)\/documents\/check/, ['documents', 'checking', 'bringing']],
  [/^\/\(staff\)\/documents\/messages$/, ['documents', 'register', 'exchange']],
  [/^\/\(staff\)\/documents\/messages\/new/, ['documents', 'exchange', 'bringing']],
  [/^\/\(staff\)\/documents\/(?:messages\/|\[id\]\/message)/, ['documents', 'exchange']],
  [/^\/\(staff\)\/documents\/templates$/, ['documents', 'register', 'templates']],
  [/^\/\(staff\)\/documents\/templates\/new/, ['documents', 'templates', 'bringing']],
  [/^\/\(staff\)\/documents\/templates/, ['documents', 'templates']],
  [/^\/\(staff\)\/documents\/imports/, ['documents', 'reviewing']],
  [/^\/\(staff\)\/documents\/import/, ['documents', 'bringing']],
  [/^\/\(staff\)\/documents\/law\/new/, ['register']],
  [/^\/\(staff\)\/documents\/(?:law|outdated)/, ['documents', 'register']],
  [/^\/\(staff\)\/documents/, ['documents', 'register', 'limits']],

  [/^\/\(staff\)\/units\/terms/, ['units', 'terms', 'register']],
  [/^\/\(staff\)\/units\/check/, ['units', 'unit-lists']],
  [/^\/\(staff\)\/units\/\[id\]\/change/, ['units', 'unit-changes']],
  [/^\/\(staff\)\/units/, ['units']],

  [/^\/\(staff\)\/people\/retention/, ['personal', 'people-spans']],
  [/^\/\(staff\)\/people\/\[id\]\/held/, ['account', 'personal']],
  [/^\/\(staff\)\/people\/roles\//, ['people', 'verbs']],
  [/^\/\(staff\)\/people\/roles/, ['people', 'people-spans', 'verbs']],
  [/^\/\(staff\)\/people/, ['people', 'people-spans']],
  [/^\/\(staff\)\/speakers/, ['speakers', 'people-spans']],

  [/^\/\(staff\)\/account\/tokens/, ['account', 'tokens', 'verbs']],
  [/^\/\(staff\)\/account\/held/, ['account', 'personal']],
  [/^\/\(staff\)\/account\/(?:passkeys|password)/, ['account', 'sign-in']],
  [/^\/\(staff\)\/account/, ['account']],
  [/^\/\(staff\)\/log/, ['log']],
]

/** Areas of the catalogue of a route's page, with the frame's; of a route that is no place, the frame's alone. */
export function sectionsOf(route: string): readonly string[] {
  const place = places.find(([pattern]) => pattern.test(route))
  return ['shell', ...(place?.[1] ?? [])]
}
