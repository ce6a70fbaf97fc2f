/** Records of Lạng Sơn, as the addresses of pages name them. */
export type Ids = Readonly<
  Record<
    | 'import'
    | 'check'
    | 'document'
    | 'outgoing'
    | 'template'
    | 'message'
    | 'answer'
    | 'law'
    | 'plan'
    | 'task'
    | 'part'
    | 'evidence'
    | 'report'
    | 'unit'
    | 'change'
    | 'person'
    | 'role'
    | 'speaker',
    string
  >
>

/** How each route with a record in its address is reached; a new one must be added here. */
export const addresses: Readonly<Record<string, (ids: Ids) => string>> = {
  '/(staff)/documents/imports/[id]': (ids) => `/documents/imports/${ids.import}`,
  '/(staff)/documents/imports/[id]/progress': (ids) => `/documents/imports/${ids.import}/progress`,
  '/(staff)/documents/imports/[id]/findings': (ids) => `/documents/imports/${ids.import}/findings`,
  '/(staff)/documents/checks/[id]': (ids) => `/documents/checks/${ids.check}`,
  '/(staff)/documents/checks/[id]/progress': (ids) => `/documents/checks/${ids.check}/progress`,
  '/(staff)/documents/checks/[id]/commented': (ids) => `/documents/checks/${ids.check}/commented`,
  '/(staff)/documents/[id]': (ids) => `/documents/${ids.document}`,
  '/(staff)/documents/[id]/findings': (ids) => `/documents/${ids.document}/findings`,
  '/(staff)/documents/[id]/findings/commented': (ids) => `/documents/${ids.document}/findings/commented`,
  '/(staff)/documents/[id]/original': (ids) => `/documents/${ids.document}/original`,
  '/(staff)/documents/[id]/message': (ids) => `/documents/${ids.outgoing}/message`,
  '/(staff)/documents/templates/[id]': (ids) => `/documents/templates/${ids.template}`,
  '/(staff)/documents/templates/[id]/original': (ids) => `/documents/templates/${ids.template}/original`,
  '/(staff)/documents/templates/[id]/preview': (ids) => `/documents/templates/${ids.template}/preview`,
  '/(staff)/documents/messages/[id]': (ids) => `/documents/messages/${ids.message}`,
  '/(staff)/documents/messages/[id]/original': (ids) => `/documents/messages/${ids.message}/original`,
  '/(staff)/documents/messages/[id]/answers/[answerId]': (ids) =>
    `/documents/messages/${ids.message}/answers/${ids.answer}`,
  '/(staff)/documents/law/[id]': (ids) => `/documents/law/${ids.law}`,
  '/(staff)/documents/outdated': () => '/documents/outdated',
  '/(staff)/units/[id]': (ids) => `/units/${ids.unit}`,
  '/(staff)/units/[id]/change': (ids) => `/units/${ids.unit}/change`,
  ...Object.fromEntries(
    ['merge', 'split', 'end', 'rename', 'move', 'code', 'contact', 'found'].map((kind) => [
      `/(staff)/units/[id]/change/${kind}`,
      (ids: Ids) => `/units/${ids.unit}/change/${kind}`,
    ]),
  ),
  '/(staff)/units/[id]/change/withdraw/[changeId]': (ids) =>
    `/units/${ids.unit}/change/withdraw/${ids.change}`,
  '/(staff)/reports/[id]': (ids) => `/reports/${ids.report}`,
  '/(staff)/reports/[id]/issue': (ids) => `/reports/${ids.report}/issue`,
  '/(staff)/reports/[id]/document.docx': (ids) => `/reports/${ids.report}/document.docx`,
  '/(staff)/reports/[id]/document.pdf': (ids) => `/reports/${ids.report}/document.pdf`,
  '/(staff)/plans/[id]': (ids) => `/plans/${ids.plan}`,
  '/(staff)/plans/[id]/history': (ids) => `/plans/${ids.plan}/history`,
  '/(staff)/plans/[id]/export': (ids) => `/plans/${ids.plan}/export`,
  '/(staff)/plans/[id]/tasks/new': (ids) => `/plans/${ids.plan}/tasks/new`,
  '/(staff)/plans/[id]/tasks/[taskId]': (ids) => `/plans/${ids.plan}/tasks/${ids.task}`,
  '/(staff)/evidence/[id]': (ids) => `/evidence/${ids.evidence}`,
  // Of a day before the house there is no head; whoever may not read the log is refused before.
  '/(staff)/log/heads/[day]': () => '/log/heads/2020-01-01',
  // Links with a secret of their own in them, which nobody has.
  '/(public)/sign-in/password/[token]': () => '/sign-in/password/nobody-has-this',
  '/(public)/invitations/[token]': () => '/invitations/nobody-has-this',
  '/(staff)/people/[id]': (ids) => `/people/${ids.person}`,
  '/(staff)/people/[id]/held': (ids) => `/people/${ids.person}/held`,
  '/(staff)/people/[id]/held/export': (ids) => `/people/${ids.person}/held/export`,
  '/(staff)/people/roles/[id]': (ids) => `/people/roles/${ids.role}`,
  '/(staff)/speakers/[id]': (ids) => `/speakers/${ids.speaker}`,
  '/api/v1/units/[id]': (ids) => `/api/v1/units/${ids.unit}`,
  '/api/v1/plans/[id]': (ids) => `/api/v1/plans/${ids.plan}`,
  '/api/v1/obligations/[id]/progress': (ids) => `/api/v1/obligations/${ids.part}/progress`,
  '/api/v1/documents/[id]': (ids) => `/api/v1/documents/${ids.document}`,
  '/api/v1/imports/[id]': (ids) => `/api/v1/imports/${ids.import}`,
  '/api/v1/reports/[id]': (ids) => `/api/v1/reports/${ids.report}`,
}

/** What can be done there, with fields good enough to be done by whoever may. */
export const actions: readonly (readonly [string, string, (ids: Ids) => Record<string, string>])[] = [
  ['/(staff)/documents/[id]', 'arrive', () => ({ number: '7', on: '1/1/2026', receivedBy: 'x' })],
  [
    '/(staff)/documents/law/[id]',
    'fact',
    ({ unit }) => ({ unit, kind: 'ended', value: '2026', source: 'x', certainty: 'verified' }),
  ],
  [
    '/(staff)/documents/law/[id]',
    'change',
    ({ unit }) => ({ unit, kind: 'replaces', by: '30/2020/NĐ-CP', source: 'x', certainty: 'verified' }),
  ],
  [
    '/(staff)/documents/outdated',
    'review',
    ({ plan, task, law }) => ({ plan, task, instrument: law, note: 'x' }),
  ],
  ...['/(staff)/documents/[id]', '/(staff)/reports/[id]'].flatMap((route) => [
    [route, 'keepTo', () => ({ units: '' })] as const,
    [route, 'openAgain', () => ({})] as const,
  ]),
  ['/(staff)/documents/[id]/message', '', () => ({ receivers: '000.00.00.H14', code: '000.00.00.H37' })],
  ...['use', 'end'].map((act) => ['/(staff)/documents/templates/[id]', act, () => ({})] as const),
  [
    '/(staff)/documents/messages/[id]',
    'answer',
    () => ({ state: 'arrived', words: 'x', code: '000.00.00.H37' }),
  ],
  ...['discard', 'import'].map((act) => ['/(staff)/documents/checks/[id]', act, () => ({})] as const),
  ...['discard', 'header', 'task', 'include', 'unit', 'passage', 'confirm', 'reset'].map(
    (act) =>
      [
        '/(staff)/documents/imports/[id]',
        act,
        () => ({
          revision: '0',
          key: 'a0',
          included: 'no',
          words: 'x',
          unit: 'nobody',
          decision: 'dismissed',
        }),
      ] as const,
  ),
  ...[
    'edit',
    'remove',
    'revert',
    'take',
    'keep',
    'up',
    'down',
    'add',
    'restore',
    'redraw',
    'money',
    'head',
  ].map(
    (act) =>
      [
        '/(staff)/reports/[id]',
        act,
        () => ({ passage: 'x', seen: '0', text: 'x', chapter: 'money', kind: 'amount', dong: '1' }),
      ] as const,
  ),
  ...['submit', 'return', 'issue'].map(
    (act) =>
      [
        '/(staff)/reports/[id]/issue',
        act,
        () => ({ seen: '0', reason: 'x', number: '1', issuedOn: '1/1/2026', signatory: 'x' }),
      ] as const,
  ),
  [
    '/(staff)/plans/[id]/tasks/new',
    '',
    () => ({ taskId: '01a00000-0000-7000-8000-00000000000a', text: 'x', due: 'none', leads: 'Sở Nội vụ' }),
  ],
  ...['record', 'extend', 'assign', 'cancel'].map(
    (act) =>
      [
        '/(staff)/plans/[id]/tasks/[taskId]',
        act,
        (ids: Ids) => ({
          ...{ entryId: '01a00000-0000-7000-8000-00000000000b', part: ids.part, percent: '50', note: 'x' },
          ...{ dueOn: '1/1/2030', reason: 'x', units: 'Sở Nội vụ', role: 'coordinating' },
        }),
      ] as const,
  ),
]
