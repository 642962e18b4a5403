import { FIELD, readStrokes } from '#domain/strokes.ts'

import { inkOf } from './ink.ts'

const FAMILY = '"Be Vietnam Pro"'
const WIDTH = 1080
const MARGIN = 80
const LEADING = 1.4

/** What a slip says; only these words reach its picture. */
export type SlipWords = {
  head: string
  lines: readonly { label: string; value: string; large?: boolean | undefined }[]
  steps: readonly string[]
  /** Drawn at the end: who signed, and the strokes where there are any. */
  signatures?: readonly { label: string; strokes?: string | undefined }[]
}

type Look = { size: number; weight: 400 | 600 | 700; color: string; after: number }

const looks = {
  head: { size: 46, weight: 700, color: '#000', after: 40 },
  label: { size: 36, weight: 400, color: '#444', after: 0 },
  value: { size: 46, weight: 600, color: '#000', after: 24 },
  large: { size: 100, weight: 700, color: '#000', after: 28 },
  step: { size: 36, weight: 400, color: '#000', after: 8 },
} as const satisfies Record<string, Look>

/** One line of words on a picture: where its baseline begins, in pixels, and how it is written. */
export type Written = { words: string; y: number; font: string; color: string }

/** A signature on a picture: its strokes, and where its field begins, in pixels. */
export type Signed = { strokes: string; y: number }

export type Layout = {
  width: number
  height: number
  written: Written[]
  rules: number[]
  signed: Signed[]
}

/** How wide some words are in a font, in pixels. */
export type Measure = (words: string, font: string) => number

/** A slip as lines of words under one another, 1080 pixels wide and as high as they need. */
export function layOut(
  { head, lines, steps, signatures = [] }: SlipWords,
  measure: Measure,
): Layout {
  const written: Written[] = []
  const signed: Signed[] = []
  const rules: number[] = []
  let top = MARGIN
  const write = (text: string, { size, weight, color, after }: Look) => {
    const font = `${weight} ${size}px ${FAMILY}`
    for (const words of wrapped(text, (each) => measure(each, font))) {
      written.push({ words, y: Math.round(top + size), font, color })
      top += size * LEADING
    }
    top += after
  }
  const rule = () => {
    rules.push(Math.round(top - 20))
    top += 28
  }
  write(head, looks.head)
  rule()
  for (const { label, value, large } of lines) {
    write(label, looks.label)
    write(value, large ? looks.large : looks.value)
  }
  if (steps.length > 0) top += 24
  if (steps.length > 0) rule()
  for (const step of steps) write(step, looks.step)
  for (const { label, strokes } of signatures) {
    write(label, looks.value)
    if (strokes === undefined) continue
    signed.push({ strokes, y: Math.round(top) })
    top += FIELD.height
  }
  return { width: WIDTH, height: Math.ceil(top + MARGIN), written, rules, signed }
}

/** Words on as many lines as they need; one that is wider than the picture is cut, never lost. */
function wrapped(text: string, widthOf: (words: string) => number): string[] {
  const room = WIDTH - 2 * MARGIN
  const rows: string[] = []
  let row = ''
  for (const word of text.split(/\s+/).flatMap((each) => cut(each, widthOf, room))) {
    const longer = row === '' ? word : `${row} ${word}`
    if (row !== '' && widthOf(longer) > room) {
      rows.push(row)
      row = word
    } else {
      row = longer
    }
  }
  return row === '' ? rows : [...rows, row]
}

function cut(word: string, widthOf: (words: string) => number, room: number): string[] {
  if (widthOf(word) <= room) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter) > room) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** Draws a slip with the app's own letters, black on white; a PNG. Throws where nothing can be drawn. */
export async function drawSlip(words: SlipWords): Promise<Blob> {
  await loadLetters(words)
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser draws no pictures')
  const { width, height, written, rules, signed } = layOut(words, (text, font) => {
    pen.font = font
    return pen.measureText(text).width
  })
  canvas.width = width
  canvas.height = height
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = '#999'
  for (const y of rules) pen.fillRect(MARGIN, y, width - 2 * MARGIN, 3)
  for (const { words: line, y, font, color } of written) {
    pen.font = font
    pen.fillStyle = color
    pen.fillText(line, MARGIN, y)
  }
  for (const each of signed) drawInk(pen, each)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture of the slip is empty'))),
      'image/png',
    )
  })
}

function drawInk(pen: CanvasRenderingContext2D, { strokes, y }: Signed): void {
  pen.save()
  pen.translate(MARGIN, y)
  pen.lineWidth = 5
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = '#000'
  pen.stroke(new Path2D(inkOf(readStrokes(strokes))))
  pen.restore()
}

/** A canvas draws with what is there already: the letters of every weight are waited for. */
async function loadLetters({ head, lines, steps, signatures = [] }: SlipWords): Promise<void> {
  const pairs = lines.flatMap(({ label, value }) => [label, value])
  const all = [head, ...pairs, ...steps, ...signatures.map(({ label }) => label)].join(' ')
  const weights = new Set(Object.values(looks).map(({ weight }) => weight))
  await Promise.all(
    [...weights].map((weight) => document.fonts.load(`${weight} 46px ${FAMILY}`, all)),
  )
}
