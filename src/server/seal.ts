import { createHmac, timingSafeEqual } from 'node:crypto'

import { canonical } from './canonical.ts'

const SEAL_BYTES = 9

/** What a seal speaks for, each part as canonical JSON. */
export type Sealed = {
  kind: string
  id: string
  fields: string
  stamps: string
  contested: string | null
}

/** The server's word that a row stood so in this epoch, for the day it is given back. */
export function sealOf(secret: Uint8Array, epoch: string, row: Sealed): string {
  const { kind, id, fields, stamps, contested } = row
  const values = contested === null ? '' : `"contested":${contested},`
  // Canonical JSON with its keys in order; what is not contested has no such key.
  const text = `{${values}"epoch":"${epoch}","fields":${fields},"id":"${id}","kind":"${kind}","stamps":${stamps}}`
  const mac = createHmac('sha256', secret).update(text).digest()
  return `${epoch}.${mac.subarray(0, SEAL_BYTES).toString('base64url')}`
}

type Given = {
  kind: string
  id: string
  fields: object
  stamps: object
  contested?: object | undefined
  seal: string
}

/** The epoch in which a row that is given back was sealed; nothing for a seal that is not ours. */
export function epochOfSeal(secret: Uint8Array, row: Given): string | undefined {
  const epoch = /^[a-z2-7]{1,32}(?=\.)/.exec(row.seal)?.[0]
  if (epoch === undefined) return undefined
  const ours = sealOf(secret, epoch, {
    kind: row.kind,
    id: row.id,
    fields: canonical(row.fields),
    stamps: canonical(row.stamps),
    contested: row.contested ? canonical(row.contested) : null,
  })
  const [a, b] = [Buffer.from(ours), Buffer.from(row.seal)]
  return a.length === b.length && timingSafeEqual(a, b) ? epoch : undefined
}
