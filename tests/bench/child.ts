import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ADDRESS = /at (http:\/\/\S+)/

/** A server in a process of its own, so that it takes nothing from who measures. */
export type Serving = { address: string; stop: () => Promise<void> }

/** Starts one of the servers of this folder and waits until it says where it is. */
export async function startServer(file: string, words: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const ended = once(child, 'exit')
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      said += words
      const found = ADDRESS.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { address, stop }
}
