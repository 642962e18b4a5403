import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { describedBy, FieldFrame } from './field.tsx'
import { Icon } from './icon.tsx'
import { LinesInput } from './inputs/lines.tsx'
import { type Option, SelectInput } from './inputs/select.tsx'
import { TextInput } from './inputs/text.tsx'
import field from './field.module.css'
import style from './edit-rows.module.css'

/** One field of a row: its name in the form is its id as well. */
export type EditCell = {
  name: string
  label: string
  value: string
  error?: string | undefined
  /** Nothing is asked here in this row; its place stays free. */
  isOff?: boolean
} & ({ look?: 'line' | 'lines' | 'number' } | { look: 'choice'; options: readonly Option[] })

/**
 * Rows of fields that belong together: a table where it is wide, a card for each row on a phone.
 * `label` is what screen readers call the list; each row is called by its own.
 */
export function EditRows({
  label,
  shape,
  heads,
  children,
}: {
  label: string
  shape: 'items' | 'bands'
  /** What stands over the columns where they are columns; each field has its own label. */
  heads: readonly string[]
  children: ReactNode
}) {
  return (
    <div className={classes(style['rows'], style[shape])}>
      <div className={style['heads']} aria-hidden="true">
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      <ol className={style['list']} aria-label={label}>
        {children}
      </ol>
    </div>
  )
}

/** One row: what is wrong in it over its fields, `actions` at its end. */
export function EditRow({
  label,
  cells,
  actions,
}: {
  label: string
  cells: readonly EditCell[]
  actions: ReactNode
}) {
  return (
    <li className={style['row']}>
      <fieldset className={style['fields']}>
        <legend className={style['legend']}>{label}</legend>
        {cells.map(
          ({ name, error }) =>
            error !== undefined && (
              <p
                key={name}
                id={`${name}-error`}
                className={classes(field['message'], style['said'])}
              >
                <Icon name="warning" size="s" />
                {error}
              </p>
            ),
        )}
        {cells.map((cell) => (
          <Cell key={cell.name} {...cell} />
        ))}
        <div className={style['actions']}>{actions}</div>
      </fieldset>
    </li>
  )
}

function Cell(cell: EditCell) {
  const { name, label, value, error } = cell
  if (cell.isOff) return <div />
  const shared = {
    id: name,
    name,
    defaultValue: value,
    invalid: error !== undefined,
    describedBy: describedBy({ id: name, hint: undefined, error }),
  }
  return (
    <div className={classes(style['cell'], style[cell.look ?? 'line'])}>
      <FieldFrame inset id={name} label={label}>
        {drawn(cell, shared)}
      </FieldFrame>
    </div>
  )
}

function drawn(cell: EditCell, shared: Parameters<typeof TextInput>[0]) {
  if (cell.look === 'choice') return <SelectInput {...shared} must options={cell.options} />
  if (cell.look === 'lines') return <LinesInput {...shared} short />
  return <TextInput {...shared} inputMode={cell.look === 'number' ? 'decimal' : undefined} />
}
