/** Where the server stands and how it is reached. */
export type Config = {
  dataDir: string
  host: string
  port: number
  origin: string
  secure: boolean
  trustProxy: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/

/** Whether a host is this machine itself. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}

/** What the environment says, or in one sentence each what it lacks. */
export function readConfig(env: Environment): { config: Config } | { lacks: string[] } {
  const { DATA_DIR: dataDir = '', ORIGIN: origin = '', HOST: host = '127.0.0.1' } = env
  const port = readPort(env)
  const lacks: string[] = []
  if (dataDir === '') {
    lacks.push('DATA_DIR is missing: the folder the database is kept in, as /var/lib/gan-dan.')
  }
  lacks.push(...lacksOfOrigin(origin, host))
  if (port === undefined) lacks.push('PORT must be a number from 0 to 65535.')
  const trustProxy = env['TRUST_PROXY'] ?? ''
  if (!['', '1'].includes(trustProxy)) {
    lacks.push('TRUST_PROXY must be 1 behind a proxy of your own, and left out without one.')
  }
  if (lacks.length > 0 || port === undefined) return { lacks }
  const secure = origin.startsWith('https:')
  return { config: { dataDir, host, port, origin, secure, trustProxy: trustProxy === '1' } }
}

/** The port to listen on, 8080 when none is named; nothing for one that is no port. */
export function readPort({ PORT: port = '8080' }: Environment): number | undefined {
  return /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? Number(port) : undefined
}

function lacksOfOrigin(origin: string, host: string): string[] {
  if (origin === '') return ['ORIGIN is missing: the address officers open, as https://so.xa.vn.']
  const url = URL.parse(origin)
  if (!url || url.origin !== origin) {
    return ['ORIGIN must be an address without a path or a slash at its end, as https://so.xa.vn.']
  }
  if (url.protocol === 'https:') return []
  if (url.protocol !== 'http:' || !isLoopback(url.hostname)) {
    return ['ORIGIN must begin with https:// unless it is this machine itself.']
  }
  return isLoopback(host)
    ? []
    : ['HOST must be this machine itself, as 127.0.0.1, while ORIGIN is not https://.']
}
