import { writeFileSync } from 'node:fs'

import type { Taught } from '#domain/denouncer/learned.ts'

import { counted, modelsOf, type Taken, teach } from './score.ts'
import { lessonsOf, readTexts } from './texts.ts'

/** Teaches the check for a denouncer's traces anew; with `--each` also says how it does on each writer it has not seen. */
const WEIGHTS = 'src/domain/denouncer/weights.ts'

const taken = readTexts().map((text): Taken => ({ text, lessons: lessonsOf(text) }))
if (process.argv.includes('--each')) tellEach()
writeFileSync(WEIGHTS, fileOf(teach(taken)))

function tellEach() {
  for (const writer of new Set(taken.map(({ text }) => text.writer))) {
    const own = taken.filter(({ text }) => text.writer === writer).map(({ text }) => text)
    const models = modelsOf(teach(taken.filter(({ text }) => text.writer !== writer)))
    const counts = [...counted(own, models)].map(
      ([told, { all, stopped }]) => `${told} ${stopped} of ${all}`,
    )
    console.log(`${writer}: ${counts.join(', ')}`)
  }
}

function fileOf({ place, name, person }: ReturnType<typeof teach>): string {
  return [
    `import type { Taught } from './learned.ts'\n`,
    `/** Written by \`npm run teach\` out of texts/denouncer: changed there, never here. */`,
    constOf('PLACE', place),
    constOf('NAME', name),
    constOf('PERSON', person),
  ].join('\n')
}

function constOf(name: string, { bias, step, weights }: Taught): string {
  return `export const ${name}: Taught = {\n  bias: ${bias},\n  step: ${step},\n  weights:\n    '${weights}',\n}\n`
}
