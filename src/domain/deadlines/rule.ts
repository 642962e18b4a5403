import type { Day } from '#domain/day.ts'
import type { Basis } from '#domain/rules.ts'

/** How hard a matter is: a complaint is normal or complex, a denunciation also very complex. */
export type Complexity = 'normal' | 'complex' | 'very_complex'

/** What makes one matter's length differ from another's; what is not said is normal and false. */
export type Circumstances = {
  complexity?: Complexity
  /** The unit lies in a remote area that is hard to reach (`isRemote` of the unit). */
  isRemote?: boolean
  /** Who denounces must be checked in several places, or by another body. */
  hasManyPlaces?: boolean
  /** The citizen was heard somewhere else than at a reception. */
  isHeardElsewhere?: boolean
}

/** The event whose day is day 0. */
export type StartEvent =
  | 'citizen_received'
  | 'opinion_heard'
  | 'refusal_grounds_met'
  | 'reception_day'
  | 'online_reception_day'
  | 'petition_received'
  | 'transferred_matter_settled'
  | 'complaint_received'
  | 'decision_received_by_citizen'
  | 'complaint_accepted'
  | 'complaint_decided'
  | 'complaint_dialogue_day'
  | 'suspension_decided'
  | 'denunciation_received'
  | 'denunciation_accepted'
  | 'denunciation_concluded'
  | 'rule_feedback_received'
  | 'dialogue_day'
  | 'dialogue_held'
  | 'dialogue_opinion_heard'
  | 'document_issued'
  | 'document_put_up'
  | 'consultation_published'
  | 'exemplar_noted'

/** What has to be done, or to last, by the day that is counted. */
export type Duty =
  | 'processing_result_told'
  | 'refusal_notice_given'
  | 'reception_calendar_posted'
  | 'online_reception_notice_given'
  | 'online_link_tried'
  | 'petition_handled'
  | 'transferring_body_told'
  | 'complaint_acceptance_decided'
  | 'complaint_made'
  | 'complaint_decision'
  | 'complaint_decision_sent'
  | 'complaint_dialogue_notice_given'
  | 'suspension_sent'
  | 'second_complaint_made'
  | 'denunciation_first_handling'
  | 'denunciation_transferred'
  | 'denunciation_acceptance_told'
  | 'denunciation_conclusion'
  | 'denunciation_conclusion_sent'
  | 'denunciation_conclusion_acted_on'
  | 'denunciation_conclusion_published'
  | 'rule_feedback_transferred'
  | 'dialogue_notice_given'
  | 'dialogue_results_published'
  | 'dialogue_opinion_answered'
  | 'document_posted'
  | 'commune_posting_kept_up'
  | 'office_posting_kept_up'
  | 'consultation_kept_open'
  | 'exemplar_note_written'

/** On what a rule stands, and from when to when it holds. */
export type Standing = {
  /** The first day it holds for; the app's own defaults have none. */
  validFrom?: Day
  /** The last day it holds for. */
  validTo?: Day
  basis: Exclude<Basis, 'agreed'>
  /** The article, in Vietnamese, as it is shown. */
  source: string
  /** True once somebody has read the wording in the official gazette, not in a transcription. */
  verified: boolean
}

/** How a length is counted. */
export type Length = {
  length: number
  unit: 'working_days' | 'calendar_days'
  /** From the event into the time after it, or back into the time before it. */
  direction: 'after' | 'before'
  /** A limit is the last day to act; a minimum is how long something lasts, and is never rolled. */
  kind: 'limit' | 'minimum'
}

/** One deadline as dated data. A length that changed is a new row. */
export type DeadlineRule = Length &
  Standing & {
    /** Its number in the list of rules: `R-KN-03a`. */
    rule: string
    from: StartEvent
    of: Duty
    /** Holds only in these circumstances; the row that asks for the most wins. */
    when?: Circumstances
  }

/** How often and by how many days a deadline can be put off in writing. */
export type ExtensionRule = Standing & {
  rule: string
  of: Duty
  complexity: Complexity
  times: number
  daysMax: number
}

/** Which deadlines stand still while a matter is suspended or a person excused. */
export type SuspensionRule = Standing & { rule: string; of: Duty }

export const workingDaysAfter = {
  unit: 'working_days',
  direction: 'after',
  kind: 'limit',
} as const satisfies Partial<Length>

export const workingDaysBefore = { ...workingDaysAfter, direction: 'before' } as const

export const calendarDaysAfter = { ...workingDaysAfter, unit: 'calendar_days' } as const

export const calendarDaysBefore = { ...calendarDaysAfter, direction: 'before' } as const

export const calendarDaysKept = { ...calendarDaysAfter, kind: 'minimum' } as const
