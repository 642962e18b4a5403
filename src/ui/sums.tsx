import style from './sums.module.css'

/** A few sums side by side, each in large over what it counts. */
export function Sums({ items }: { items: readonly { label: string; value: string }[] }) {
  return (
    <dl className={style['sums']}>
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
