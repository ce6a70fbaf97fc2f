import { randomUUID } from 'node:crypto'
import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { checkRegister, countUnits } from '#domain/organisation/register-check.ts'
import { today } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import type { Config } from '#platform/config.ts'
import type { House } from '#platform/context.ts'
import { openEmbeddedDatabase } from '#platform/embedded-database.ts'
import { houseOn } from '#platform/house.ts'
import { pendingMigrations } from '#platform/migrate.ts'
import { printLine } from './command.ts'
import type { Command } from './command.ts'

/** What was looked at, whether it is well, and in what words. */
interface Finding {
  readonly what: string
  readonly isWell: boolean
  readonly words: string
}

const oldestNode = 24
/** Work that waits longer while nobody works is work that nobody does. */
const patienceMinutes = 10

/** Looks at everything that the house stands on and puts nothing right by itself. Exit code 1 when something is not well. */
export const command: Command = async () => {
  const config = readConfig(process.env)
  const findings = [nodeVersion(), await filesFolder(config), ...(await inDatabase(config))]
  for (const { what, isWell, words } of findings)
    printLine(process.stdout, `${isWell ? 'ok  ' : 'FAIL'}  ${what}: ${words}`)
  return findings.every((finding) => finding.isWell) ? 0 : 1
}

function nodeVersion(): Finding {
  const [major] = process.versions.node.split('.')
  return { what: 'Node', isWell: Number(major) >= oldestNode, words: process.versions.node }
}

async function filesFolder({ dataFolder }: Config): Promise<Finding> {
  const what = 'files folder'
  const probe = join(dataFolder, `probe-${randomUUID()}`)
  try {
    await mkdir(dataFolder, { recursive: true })
    await writeFile(probe, 'probe', { flag: 'wx' })
    await access(probe)
    await rm(probe)
    return { what, isWell: true, words: `${dataFolder} can be written` }
  } catch (error) {
    return { what, isWell: false, words: (error as Error).message }
  }
}

async function inDatabase(config: Config): Promise<readonly Finding[]> {
  const embedded = config.databaseUrl === null ? await openEmbeddedDatabase(config.dataFolder) : null
  const house = houseOn(config, embedded?.url ?? config.databaseUrl!)
  try {
    const answer = await databaseAnswers(house)
    if (!answer.isWell) return [answer]
    const schema = await migrations(house)
    if (!schema.isWell) return [answer, schema]
    return [answer, schema, ...(await register(house)), await worker(house)]
  } finally {
    await house.close()
    await embedded?.stop()
  }
}

async function databaseAnswers(house: House): Promise<Finding> {
  const what = 'database'
  try {
    const { rows } = await sql<{
      version: string
    }>`select current_setting('server_version') as version`.execute(house.db)
    return { what, isWell: true, words: `PostgreSQL ${rows[0]?.version} answers` }
  } catch (error) {
    return { what, isWell: false, words: `does not answer: ${(error as Error).message}` }
  }
}

async function migrations(house: House): Promise<Finding> {
  const what = 'migrations'
  const query = async (text: string) => ({
    rows: [...(await sql<{ name: string }>`${sql.raw(text)}`.execute(house.db)).rows],
  })
  const pending = await pendingMigrations({ query }).catch(() => null)
  if (pending === null) return { what, isWell: false, words: 'none applied; run `nhipcau migrate`' }
  if (pending.length > 0)
    return { what, isWell: false, words: `not applied: ${pending.join(', ')}; run \`nhipcau migrate\`` }
  return { what, isWell: true, words: 'all applied' }
}

async function register(house: House): Promise<readonly Finding[]> {
  const counts = await countUnits(house.db, today(house.clock))
  const of = (kind: string) => counts.get(kind) ?? 0
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const loaded = {
    what: 'register of units',
    isWell: of('province') > 0,
    words:
      all === 0
        ? 'empty; run `nhipcau seed`'
        : `${of('province')} provinces, ${of('commune')} communes, ${all} units today`,
  }
  const faults = await checkRegister(house.db)
  const words = faults.map(({ rule, count, example }) => `not so ${count} times: ${rule} (${example})`)
  return [
    loaded,
    {
      what: 'times of the register',
      isWell: faults.length === 0,
      words: words.join('; ') || 'no gaps, overlaps or circles',
    },
  ]
}

async function worker(house: House): Promise<Finding> {
  const what = 'worker'
  const { rows: tables } = await sql<{
    there: boolean
  }>`select to_regclass('pgboss.job') is not null as there`.execute(house.db)
  if (!tables[0]?.there) return { what, isWell: true, words: 'none has run yet, and nothing waits' }
  const { rows } = await sql<{ waiting: number; seen: Date | null }>`
    select (select cron_on from pgboss.version limit 1) as seen, (
      select count(*) from pgboss.job
      where state = 'created' and start_after < now() - make_interval(mins => ${patienceMinutes})
    ) as waiting`.execute(house.db)
  const { waiting = 0, seen = null } = rows[0] ?? {}
  const last = seen ? `last seen ${seen.toISOString()}` : 'not seen yet'
  return {
    what,
    isWell: waiting === 0,
    words: waiting === 0 ? `${last}, nothing waits` : `${last}, ${waiting} jobs wait`,
  }
}
