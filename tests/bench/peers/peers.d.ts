/** What the bench uses of its peers; they are installed only when it runs. */
declare module 'pouchdb-browser' {
  type Replicate = (other: PouchDB, options: { batch_size: number }) => Promise<unknown>
  export default class PouchDB {
    constructor(name: string, options?: { fetch: typeof fetch })
    put(doc: { _id: string; [member: string]: unknown }): Promise<unknown>
    info(): Promise<{ doc_count: number }>
    replicate: { from: Replicate; to: Replicate }
  }
}

declare module 'rxdb' {
  export type RxCollection<Doc> = {
    insert: (doc: Doc) => Promise<unknown>
    count: () => { exec: () => Promise<number> }
  }
  export function createRxDatabase(options: {
    name: string
    storage: object
    multiInstance: boolean
  }): Promise<{
    addCollections: <Doc>(
      collections: Record<string, { schema: object }>,
    ) => Promise<Record<string, RxCollection<Doc>>>
  }>
}

declare module 'rxdb/plugins/storage-dexie' {
  export function getRxStorageDexie(): object
}

declare module 'rxdb/plugins/replication' {
  import type { RxCollection } from 'rxdb'

  export function replicateRxCollection<Doc, Checkpoint>(options: {
    collection: RxCollection<Doc>
    replicationIdentifier: string
    live: boolean
    pull: {
      batchSize: number
      handler: (
        checkpoint: Checkpoint | undefined,
        limit: number,
      ) => Promise<{ documents: Doc[]; checkpoint: Checkpoint }>
    }
    push: { batchSize: number; handler: (rows: unknown[]) => Promise<Doc[]> }
  }): { awaitInitialReplication: () => Promise<void>; cancel: () => Promise<unknown> }
}
