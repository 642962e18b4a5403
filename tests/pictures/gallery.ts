import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import { mocksOf } from './mocks.ts'

const FOLDER = '.pictures'

/** One picture of one screen, and what is wrong with it. */
export type Picture = { route: string; name: string; file: string; faults: string[] }

/** Where a picture of a route is kept. */
export function pictureOf(route: string, name: string): Omit<Picture, 'faults'> {
  const screen = route.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'today'
  const file = join(FOLDER, screen, `${name.replaceAll(/\W+/g, '-')}.png`)
  mkdirSync(dirname(file), { recursive: true })
  return { route, name, file }
}

/** Writes one page with all pictures side by side, a row for each route, its mock first; gives its path. */
export function writeGallery(pictures: readonly Picture[]): string {
  const rows = Map.groupBy(pictures, ({ route }) => route)
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title>
<style>
  body { font: 14px/1.5 sans-serif; margin: 24px }
  .row { display: flex; gap: 16px; overflow-x: auto; align-items: flex-start }
  figure { margin: 0 } img { height: 480px; border: 1px solid #999 }
  figcaption { max-width: 480px } li { color: #a00 }
</style>${[...rows].map(rowOf).join('')}</html>`
  const path = join(FOLDER, 'index.html')
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(path, page)
  return path
}

function rowOf([route, pictures]: [string, Picture[]]): string {
  const mocks = mocksOf(route).map((file) => figureOf({ name: 'mock', file, faults: [] }))
  const figures = [...mocks, ...pictures.map(figureOf)]
  return `<h2>${safe(route)}</h2><div class="row">${figures.join('')}</div>`
}

function figureOf({ name, file, faults }: Omit<Picture, 'route'>): string {
  const list = faults.map((fault) => `<li>${safe(fault)}</li>`).join('')
  const image = `<img loading="lazy" src="${relative(FOLDER, file)}" alt="">`
  return `<figure><figcaption>${safe(name)}<ul>${list}</ul></figcaption>${image}</figure>`
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
