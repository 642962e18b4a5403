import { createHmac, timingSafeEqual } from 'node:crypto'

import { canonical } from './canonical.ts'

const SEAL_BYTES = 9

/** What a seal speaks for, each part as canonical JSON. */
export type Sealed = {
  commune: string
  kind: string
  id: string
  stream: string
  position: number
  fields: string
  stamps: string
  contested: string | null
  alike: string | null
}

/** The server's word that a row of a commune stood so, and there, in this epoch, for the day it is given back. */
export function sealOf(secret: Uint8Array, epoch: string, row: Sealed): string {
  return sealed(secret, epoch, placedIn(epoch, row, `"commune":"${row.commune}",`))
}

/** The seal of an earlier version, which said nothing of whose the row was. */
function sealOfNobody(secret: Uint8Array, epoch: string, row: Sealed): string {
  return sealed(secret, epoch, placedIn(epoch, row, ''))
}

function placedIn(epoch: string, row: Sealed, whose: string): string {
  const { kind, id, stream, position, fields, stamps } = row
  return `{${besideIn(row, whose)}"epoch":"${epoch}","fields":${fields},"id":"${id}","kind":"${kind}","position":${position},"stamps":${stamps},"stream":"${stream}"}`
}

/** The seal of a version before that one, which said nothing of where the row stood either. */
function sealWithoutPlace(secret: Uint8Array, epoch: string, row: Sealed): string {
  const { kind, id, fields, stamps } = row
  return sealed(
    secret,
    epoch,
    `{${besideIn(row)}"epoch":"${epoch}","fields":${fields},"id":"${id}","kind":"${kind}","stamps":${stamps}}`,
  )
}

/** Canonical JSON has its keys in order; where one value stands alone there is no such key. */
function besideIn({ alike, contested }: Sealed, whose = ''): string {
  return `${alike === null ? '' : `"alike":${alike},`}${whose}${contested === null ? '' : `"contested":${contested},`}`
}

function sealed(secret: Uint8Array, epoch: string, text: string): string {
  const mac = createHmac('sha256', secret).update(text).digest()
  return `${epoch}.${mac.subarray(0, SEAL_BYTES).toString('base64url')}`
}

type Given = {
  kind: string
  id: string
  stream: string
  position: number
  fields: object
  stamps: object
  contested?: object | undefined
  alike?: object | undefined
  seal: string
}

/**
 * The epoch in which a row that is given back was sealed, and whether the seal speaks for the
 * place it stood at; nothing for a seal that is not ours, or of a row of another commune.
 */
export function readSeal(
  secret: Uint8Array,
  commune: string,
  row: Given,
): { epoch: string; isPlaced: boolean } | undefined {
  const epoch = /^[a-z2-7]{1,32}(?=\.)/.exec(row.seal)?.[0]
  if (epoch === undefined) return undefined
  const parts: Sealed = {
    commune,
    kind: row.kind,
    id: row.id,
    stream: row.stream,
    position: row.position,
    fields: canonical(row.fields),
    stamps: canonical(row.stamps),
    contested: row.contested ? canonical(row.contested) : null,
    alike: row.alike ? canonical(row.alike) : null,
  }
  const placed = [sealOf(secret, epoch, parts), sealOfNobody(secret, epoch, parts)]
  if (placed.some((each) => isSame(row.seal, each))) return { epoch, isPlaced: true }
  if (isSame(row.seal, sealWithoutPlace(secret, epoch, parts))) return { epoch, isPlaced: false }
  return undefined
}

function isSame(theirs: string, ours: string): boolean {
  const [a, b] = [Buffer.from(ours), Buffer.from(theirs)]
  return a.length === b.length && timingSafeEqual(a, b)
}
