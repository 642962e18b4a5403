import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

import { whenDone } from './clean-up.ts'

/** A program that was started, the heading of its process group. */
export type Child = {
  pid: number
  /** What it has said so far, on both channels. */
  said: () => string
  /** Asks it to end, by SIGTERM or in its own way, and waits until it has; after ten seconds it is killed. */
  stop: (ask?: () => unknown) => Promise<void>
  /** Ends it and all its children as a pulled battery would. */
  kill9: () => Promise<void>
}

/** Starts a program and waits until it says what fits `ready`; throws with its words when it ends first. */
export async function startChild(
  command: string[],
  ready: RegExp,
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<{ child: Child; ready: string }> {
  const [program = '', ...words] = command
  const process = spawn(program, words, {
    ...options,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(process, 'exit').catch(() => undefined)
  let said = ''
  const child = asChild(process, ended, () => said)
  whenDone(child.kill9)

  const found = await new Promise<string>((resolve, reject) => {
    const listen = (words: string) => {
      said += words
      const match = ready.exec(said)
      if (match) resolve(match[1] ?? match[0])
    }
    for (const channel of [process.stdout, process.stderr]) {
      channel.setEncoding('utf8').on('data', listen)
    }
    process.once('error', reject)
    process.once('exit', (code) =>
      reject(new Error(`${program} ended with ${code} before it was ready:\n${said}`)),
    )
    setTimeout(
      () => reject(new Error(`${program} was not ready after 60 s:\n${said}`)),
      60_000,
    ).unref()
  })
  return { child, ready: found }
}

function asChild(process: ChildProcess, ended: Promise<unknown>, said: () => string): Child {
  const pid = process.pid ?? 0
  const isOver = () => process.exitCode !== null || process.signalCode !== null || pid === 0
  const kill9 = async () => {
    signalGroup(pid, 'SIGKILL')
    if (!isOver()) await ended
  }
  const stop = async (ask: () => unknown = () => process.kill('SIGTERM')) => {
    if (isOver()) return
    await ask()
    const late = setTimeout(() => signalGroup(pid, 'SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
  }
  return { pid, said, stop, kill9 }
}

function signalGroup(pid: number, signal: NodeJS.Signals) {
  if (pid === 0) return
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
