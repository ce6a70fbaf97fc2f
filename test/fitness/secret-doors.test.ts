import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$/.test(path))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** How bytes of a person or a program come into a process of ours. */
const takesBytes =
  /\.arrayBuffer\(\)|\.bytes\(\)|\.blob\(\)|request\.body\b|createReadStream\(|\bfilesOf\(|\breadFile\(|readFileSync\(|\bbytesOf\(/

/** Files that the house made itself, and files that carry no words. */
const ownFiles: Readonly<Record<string, string>> = {
  'src/platform/embedded-database.ts': 'the database it runs',
  'src/platform/audit-head-files.ts': 'signed heads of the log',
  'src/platform/audit-key.ts': 'its own key',
  'src/platform/sign-in/session-secret.ts': 'its own secret',
  'src/platform/sign-in/breached-list.ts': 'passwords that were breached',
  'src/platform/migrate.ts': 'its migrations',
  'src/platform/files.ts': 'what is kept already',
  'src/platform/generate-database-types.ts': 'its own types',
  'src/connectors/libreoffice.ts': 'what was converted, which is read next',
  'src/routes/form-reading.ts': 'filesOf itself: whoever calls it stands below',
  'src/cli/audit.ts': 'heads of the log',
}

/** Every place that takes bytes in, and where these are looked at for a marking of secrecy before anybody else sees them. */
const doors: Readonly<Record<string, readonly [by: string, within: string]>> = {
  'src/routes/(staff)/documents/brought-file.ts': ['readBytes', 'src/worker/read-thread.ts'],
  'src/routes/(staff)/plans/[id]/tasks/[taskId]/+page.server.ts': [
    'markingOf',
    'src/domain/planning/progress-actions.ts',
  ],
  'src/routes/(staff)/units/check/+page.server.ts': [
    'openTable',
    'src/domain/organisation/unit-list-checking.ts',
  ],
  'src/routes/(staff)/people/import/+page.server.ts': [
    'openTable',
    'src/domain/organisation/people-import-actions.ts',
  ],
  'src/routes/api/v1/documents/+server.ts': ['readBytes', 'src/worker/read-thread.ts'],
  'src/cli/plan.ts': ['readInThread', 'src/cli/plan.ts'],
  'src/cli/units.ts': ['openTable', 'src/domain/organisation/unit-list-checking.ts'],
  'src/cli/document-comments.ts': ['openDocument', 'src/cli/document-comments.ts'],
  'src/cli/document-reading.ts': ['secrecy !== null', 'src/cli/document-reading.ts'],
  'src/cli/document-writing.ts': ['refuseMarked', 'src/cli/document-writing.ts'],
  'src/cli/edxml-reading.ts': ['refuseMarked', 'src/cli/edxml-reading.ts'],
  'src/cli/edxml-writing.ts': ['refuseMarked', 'src/cli/edxml-writing.ts'],
}

/** Every place that keeps bytes on disk, and where these are looked at. */
const keepers: Readonly<Record<string, readonly [by: string, within: string]>> = {
  'src/domain/documents/import-actions.ts': ['readBytes', 'src/worker/read-thread.ts'],
  'src/domain/documents/message-actions.ts': ['markingOf', 'src/domain/documents/message-secret.ts'],
  'src/domain/documents/template-actions.ts': ['refuseMarked', 'src/domain/documents/template-filling.ts'],
  'src/domain/planning/progress-actions.ts': ['markingOf', 'src/domain/planning/progress-actions.ts'],
  // Written here, from a report that nobody marks.
  'src/domain/reporting/issue-actions.ts': ['writePdf', 'src/domain/reporting/issue-actions.ts'],
}

describe('state secrets', () => {
  it('every place that takes bytes in stands on the list of doors', () => {
    const unknown = sources.filter(
      (path) =>
        takesBytes.test(read(path)) &&
        !(path in ownFiles) &&
        !(path in doors) &&
        !path.startsWith('src/domain/'),
    )
    expect(unknown).toEqual([])
  })

  it('every place that keeps bytes stands on the list', () => {
    const keeping = sources.filter((path) => /\bkeepFile\(db/.test(read(path)))
    expect(keeping.toSorted()).toEqual(Object.keys(keepers).toSorted())
  })

  it.each(Object.entries({ ...doors, ...keepers }))(
    'what comes in at %s is looked at',
    (door, [by, within]) => {
      expect(sources).toContain(door)
      expect(read(within)).toMatch(by.includes(' ') ? by : new RegExp(`\\b${by}(?:\\(|,)`))
    },
  )

  it('tables are opened through the door alone', () => {
    const direct = sources.filter((path) => /\breadTable\(/.test(read(path)))
    expect(direct).toEqual(['src/domain/documents/secret-door.ts'])
  })
})
