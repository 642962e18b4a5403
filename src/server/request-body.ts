import type { Context } from 'hono'
import * as z from 'zod/mini'

import type { Issue } from '#domain/record.ts'

export type Body<Value> = { value: Value } | { issues: Issue[] }

/**
 * The JSON of a request by its schema, or which parts of it are wrong. A schema with names of
 * the sender's own (`z.record`) would repeat them in the paths: not for those.
 */
export async function bodyOf<Schema extends z.ZodMiniType>(
  c: Context,
  schema: Schema,
): Promise<Body<z.output<Schema>>> {
  const sent: unknown = await c.req.json().catch(() => undefined)
  const checked = z.safeParse(schema, sent)
  if (checked.success) return { value: checked.data }
  return { issues: checked.error.issues.map(({ path, code }) => ({ path: path.join('.'), code })) }
}
