/** What every input takes: it keeps its own text and is read back by its name. */
export type InputProps = {
  id: string
  name: string
  invalid?: boolean | undefined
  describedBy?: string | undefined
  required?: boolean | undefined
}

/** The attributes that say so to screen readers. */
export function ariaOf({ id, name, invalid, describedBy, required }: InputProps) {
  return {
    id,
    name,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    'aria-required': required || undefined,
  }
}
