/**
 * The answer to a question of which nothing is chosen: blank, or what stood there before and is
 * none of the options (a code that only a newer phone knows), until another is chosen.
 */
export function Blank({
  name,
  was = '',
  options = [],
}: {
  name: string | undefined
  was?: string | undefined
  options?: readonly { value: string }[] | undefined
}) {
  if (name === undefined) return null
  const isOffered = options.some(({ value }) => value === was)
  return <input type="hidden" name={name} value={isOffered ? '' : was} />
}
