/** What the bundler tells of a module: who imports it, and whether the page begins with it. */
type Told = {
  importers: readonly string[]
  dynamicImporters: readonly string[]
  isEntry: boolean
}
type Ask = { getModuleInfo: (id: string) => Told | null }

/** From where a module is reached: with the page, and from which of what is loaded later. */
type Reached = { isWithThePage: boolean; from: readonly string[] }

/** One file of the app, by the modules it holds. */
type File = { name: string; holds: (reached: Reached, id: string) => boolean }
type Group = {
  debugName: string
  name: (id: string, ask: Ask) => string | null
  priority: number
}

/** What the first screen needs of others' code. */
const LIBRARIES =
  /node_modules[\\/](react|react-dom|scheduler|react-router|dexie|dexie-react-hooks|i18next|react-i18next|virtua)[\\/]/
/** What reads an answer, of the server or of a form: nothing before the first screen needs it. */
const SCHEMAS = /node_modules[\\/]zod[\\/]/

/** The list of a kind: what an officer opens first of it. */
const LISTS = /src\/records\/[^/]+\/list\.tsx$/

const MORE = /src\/app\/(help\/[^/]+|missing|more|removed|settings)\.tsx$/
/** They tell the version and change with it: what only they need stands apart. */
const SETTINGS = /src\/app\/settings\.tsx$/

/** What an officer opens together, the narrower before the wider. */
const TOGETHER: readonly File[] = [
  ...openedTogether('english', /src\/app\/english\.ts$/),
  ...openedTogether('editor', /src\/records\/checklist\/editor\.tsx$/),
  ...openedTogether('tables', /src\/records\/(feedback\/register|plan\/table|task\/log)\.tsx$/),
  ...openedTogether('feedback', /src\/records\/feedback\//),
  ...openedTogether('denunciations', /src\/records\/denunciation\//),
  ...openedTogether('meetings', /src\/records\/(conclusion|dialogue|opinion)\//),
  ...openedTogether('visits', /src\/records\/(checklist|finding|visit)\//),
  ...openedTogether('exemplars', /src\/records\/exemplar\//),
  ...openedTogether('answers', /src\/records\/(checklist|exemplar|finding|visit)\//),
  ...openedTogether('plans', /src\/records\/(assignment|plan|target|task)\//),
  ...openedTogether('law', /src\/records\/directive\//),
  ...openedTogether('commune', /src\/(app\/admin|records\/(holiday|officer|unit))\//),
  ...openedTogether('settings', SETTINGS),
  ...openedTogether('phone', /src\/app\//),
]

/** What is needed early, or by the screens of several kinds: the earlier before the later. */
const SHARED: readonly File[] = [
  { name: 'libraries', holds: (_, id) => LIBRARIES.test(id) },
  { name: 'schemas', holds: (_, id) => SCHEMAS.test(id) },
  // What the page alone needs names all other files and changes with each of them: it stays apart.
  { name: 'first', holds: (reached, id) => reached.isWithThePage && isAlsoLater(reached, id) },
  // What comes by itself as soon as the first screen is drawn.
  reachedFrom('rules', /src\/data\/crossed\.ts$/),
  reachedFrom('exchange', /src\/(app\/request|data\/[^/]+|sync\/sync)\.ts$/),
  // What is opened on a weak signal, or in haste.
  reachedFrom('way-in', /src\/app\/(sign-in|set-password)\.tsx$/),
  reachedFrom('note', /src\/app\/quick-note\.tsx$/),
  reachedFrom(
    'denouncer',
    /src\/(domain\/denouncer\/traces|records\/denunciation\/traces-note)\.tsx?$/,
  ),
  { name: 'lists', holds: isShared(LISTS) },
  // *Thêm*, and what is opened from it in passing.
  {
    name: 'more',
    holds: ({ from }) => isSome(from, MORE) && !isOnly(from, SETTINGS),
  },
  { name: 'records', holds: isShared(/src\//) },
]

/**
 * The files of the app, each before those that import from it. Whatever a module imports is reached
 * from wherever the module is, so it stands in the same file or in one before: no two files wait
 * for each other.
 */
const FILES: readonly File[] = [...SHARED, ...TOGETHER.toReversed()]

/** A group for each file. What only one late module needs and no file holds is a file by itself. */
export function filesOfTheApp(): Group[] {
  const fileOf = remembered(nameOfFile)
  return FILES.map(({ name }, place) => ({
    debugName: name,
    name: (id, ask) => (fileOf(id, ask) === name ? name : null),
    priority: FILES.length - place,
  }))
}

function nameOfFile(id: string, ask: Ask): string | undefined {
  const reached = reachedBy(id, ask)
  const path = id.replaceAll('\\', '/')
  return [...SHARED, ...TOGETHER].find(({ holds }) => holds(reached, path))?.name
}

/** Walks from a module up to all that imports it, at once or through others. */
function reachedBy(id: string, ask: Ask): Reached {
  const seen = new Set([id])
  const from: string[] = []
  let isWithThePage = false
  // A set goes on to what is added to it meanwhile.
  for (const each of seen) {
    const told = ask.getModuleInfo(each)
    if (!told) continue
    isWithThePage ||= told.isEntry
    if (told.dynamicImporters.length > 0) from.push(each.replaceAll('\\', '/'))
    for (const importer of told.importers) seen.add(importer)
  }
  return { isWithThePage, from }
}

function reachedFrom(name: string, screens: RegExp): File {
  return { name, holds: ({ from }) => isSome(from, screens) }
}

/** What only these screens need, in two files: what their lists need is there before the rest. */
function openedTogether(name: string, screens: RegExp): File[] {
  return [
    { name, holds: ({ from }) => isOnly(from, screens) && !isSome(from, LISTS) },
    { name: `${name}-list`, holds: ({ from }) => isOnly(from, screens) && isSome(from, LISTS) },
  ]
}

function isSome(from: readonly string[], screens: RegExp): boolean {
  return from.some((each) => screens.test(each))
}

function isOnly(from: readonly string[], screens: RegExp): boolean {
  return from.length > 0 && from.every((each) => screens.test(each))
}

/** Reached from some of these screens, and not only from those that are opened together. */
function isShared(screens: RegExp): File['holds'] {
  return (reached, id) =>
    isSome(reached.from, screens) && !TOGETHER.some(({ holds }) => holds(reached, id))
}

/** What comes with the page and is needed by what comes later; all styles of the page among it. */
function isAlsoLater({ from }: Reached, id: string): boolean {
  return from.length > 0 || id.endsWith('.css')
}

function remembered<Answer>(work: (id: string, ask: Ask) => Answer) {
  const known = new Map<string, Answer>()
  return (id: string, ask: Ask): Answer => {
    const answer = known.has(id) ? (known.get(id) as Answer) : work(id, ask)
    known.set(id, answer)
    return answer
  }
}
