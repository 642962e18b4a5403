/** Why an exchange got no answer it can use. `offline` is no error of anybody; it is Tuesday. */
export type Trouble =
  | 'offline'
  | 'slow'
  | 'not-ours'
  | 'sign-in'
  | 'blocked'
  | 'other-device'
  | 'older-server'
  | 'too-large'
  | 'not-taken'
  | 'server'

export class SyncError extends Error {
  override name = 'SyncError'
  readonly trouble: Trouble
  /** How long the server asks to wait, in milliseconds. */
  readonly retryAfter: number | undefined
  constructor(trouble: Trouble, retryAfter?: number) {
    super(`The exchange ended with: ${trouble}`)
    this.trouble = trouble
    this.retryAfter = retryAfter
  }
}
