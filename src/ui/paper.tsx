import type { ReactNode } from 'react'

import { SignatureDrawing } from './signature.tsx'
import style from './paper.module.css'

/**
 * A document as it is printed on A4. While it is on the screen, printing the page prints it alone.
 * `issuer` stands left over it, the state's name right.
 */
export function Paper({
  issuer,
  state,
  place,
  title,
  about,
  children,
}: {
  issuer: string
  /** The state's name and its motto. */
  state: readonly [name: string, motto: string]
  /** Where and when it was written. */
  place: string
  title: string
  about: string
  children: ReactNode
}) {
  return (
    <article className={style['paper']}>
      <header className={style['top']}>
        <p>
          <b>{issuer}</b>
        </p>
        <p>
          <b>{state[0]}</b>
          <b className={style['motto']}>{state[1]}</b>
          <i>{place}</i>
        </p>
      </header>
      <h2>{title}</h2>
      <p className={style['about']}>{about}</p>
      {children}
    </article>
  )
}

/** One part of a document under its head. */
export function PaperPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={style['part']}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

export type PaperLine = { label: string; value: string | undefined }

/** What is known, a line each; what was not recorded stands as an empty line. */
export function PaperLines({ lines }: { lines: readonly PaperLine[] }) {
  return (
    <dl className={style['lines']}>
      {lines.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}:</dt>
          <dd>{value === undefined || value === '' ? <Blank /> : value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** One thing of a list, and what is said of it, quieter. */
export type PaperItem = { id: string; words: string; marks: readonly string[] }

/** Things under one another, numbered; an empty line where there are none. */
export function PaperList({ items }: { items: readonly PaperItem[] }) {
  if (items.length === 0) return <Blank />
  return (
    <ol className={style['list']}>
      {items.map(({ id, words, marks }) => (
        <li key={id}>
          {words}
          <Marks marks={marks} />
        </li>
      ))}
    </ol>
  )
}

/** One side that signs: who, and how it was signed; without either there is room to sign by hand. */
export type PaperSide = {
  side: string
  name: string
  position: string
  strokes?: string
  /** What the drawing is called. */
  label?: string
  /** Said where nothing was drawn. */
  instead?: string
  marks: readonly string[]
}

/** Both sides that sign, side by side. */
export function PaperSides({ sides }: { sides: readonly PaperSide[] }) {
  return (
    <div className={style['sides']}>
      {sides.map(({ side, name, position, strokes, label = '', instead, marks }) => (
        <div key={side}>
          <b>{side}</b>
          <div className={style['room']}>
            {strokes === undefined ? (
              <i>{instead}</i>
            ) : (
              <SignatureDrawing strokes={strokes} label={label} bare />
            )}
          </div>
          <b>{name}</b>
          <small>{position}</small>
          <Marks marks={marks} />
        </div>
      ))}
    </div>
  )
}

function Marks({ marks }: { marks: readonly string[] }) {
  return marks.map((mark) => (
    <small key={mark} className={style['mark']}>
      {mark}
    </small>
  ))
}

function Blank() {
  return <span className={style['blank']} />
}
