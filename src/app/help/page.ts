/** The pages of *Hướng dẫn* in their order. */
type HelpSlugs = readonly [
  'ghi-nhanh',
  'sau-dau-gui',
  'mat-song',
  'can-xu-ly',
  'doi-may-mat-may',
  'ban-moi',
  'co-chu-ngoai-nang',
  'hoi-ai',
]

/**
 * A part of a page: paragraphs, then numbered steps. With `marks`, each of the six sending marks
 * stands beside the paragraph of its place, in the order of the design.
 */
export type HelpPart = { head?: string; text?: string[]; steps?: string[]; marks?: boolean }

/** One short page of help, read offline like everything else. */
export type HelpPage<Slug extends string = string> = {
  slug: Slug
  title: string
  lead: string
  parts: HelpPart[]
}

type PagesOf<Slugs extends readonly string[]> = {
  readonly [Place in keyof Slugs]: HelpPage<Slugs[Place]>
}

/** Every page once and in order, in whatever language: one left out does not compile. */
export type HelpPages = PagesOf<HelpSlugs>
