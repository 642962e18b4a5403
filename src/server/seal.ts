import { createHmac } from 'node:crypto'

const SEAL_BYTES = 9

/** What a seal speaks for: `fields` and `stamps` as canonical JSON. */
export type Sealed = { kind: string; id: string; fields: string; stamps: string }

/** The server's word that a row stood so in this epoch, for the day it is given back. */
export function sealOf(secret: Uint8Array, epoch: string, row: Sealed): string {
  const { kind, id, fields, stamps } = row
  // Canonical JSON with its keys in order; nothing is contested yet, so that key is absent.
  const text = `{"epoch":"${epoch}","fields":${fields},"id":"${id}","kind":"${kind}","stamps":${stamps}}`
  const mac = createHmac('sha256', secret).update(text).digest()
  return `${epoch}.${mac.subarray(0, SEAL_BYTES).toString('base64url')}`
}
