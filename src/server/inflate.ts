import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

import type { Context } from 'hono'

import { REQUEST_BYTES_MAX } from '#protocol/api.ts'

const unpack = promisify(gunzip)

/** The text of a request, inflated if it came packed; inflating stops where a request may end. */
export async function inflated(c: Context): Promise<{ text: string } | 'too-large'> {
  if (c.req.header('content-encoding') !== 'gzip') return { text: await c.req.text() }
  const packed = Buffer.from(await c.req.arrayBuffer())
  try {
    const unpacked = await unpack(packed, { maxOutputLength: REQUEST_BYTES_MAX })
    return { text: unpacked.toString('utf8') }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : { text: '' }
  }
}

/** The value of a JSON text, or nothing for one that is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
