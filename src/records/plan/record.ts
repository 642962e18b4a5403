import { choice, day, lines, link, links, optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Kế hoạch: a document that gives tasks and targets to units for some time. */
export const plan = defineRecord('plan', {
  fields: {
    title: text(400),
    type: choice([
      'year',
      'scheme',
      'coordination',
      'emulation',
      'publicity',
      'reception',
      'inspection',
      'directive',
      'other',
    ]),
    number: optional(text(80)),
    issuedOn: optional(day()),
    issuer: text(200),
    /** The unit of the commune that made it, where it is one. */
    unit: optional(link('unit')),
    startOn: optional(day()),
    endOn: optional(day()),
    theme: optional(text(300)),
    parent: optional(link('plan')),
    /** The papers of the library it stands on; others stand in words beside them. */
    directives: optional(links('directive')),
    basis: optional(lines()),
    /** Units that must make a plan of their own for it. */
    mustPlan: optional(links('unit')),
    /** The day by which they have to, where the plan names one. */
    ownPlanBy: optional(day()),
    source: optional(text(200)),
    tempNo: own(/^[A-Z]{1,6}-[0-9]{1,6}$/),
  },
  indexes: ['parent', 'type'],
  title: 'title',
  isDated: true,
})

export type Plan = RecordOf<typeof plan>
