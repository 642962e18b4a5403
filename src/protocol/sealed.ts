/** What stands in the place of words that were taken out by law. */
export const SEALED_WORDS = 'đã niêm lại'
