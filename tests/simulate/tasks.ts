/**
 * The order in which a phone's database works. It stands in the place of fake-indexeddb's own, so
 * that a run, and nothing else, decides when each step of a transaction happens, and after which
 * of them the phone dies.
 */
type Task = () => void

/** Something begun on a phone that has not ended yet. */
type Running = { isOver: boolean; finish: () => void }

/** One life of a phone: from its start to its end or its crash. */
export type Life = {
  tasks: Task[]
  running: Running[]
  /** How many of what runs waits for the network or for its turn. */
  blocked: number
  isOver: boolean
  /** True when it has worked since somebody last looked. */
  isTouched: boolean
}

export function newLife(): Life {
  return { tasks: [], running: [], blocked: 0, isOver: false, isTouched: false }
}

let current = newLife()

/** Called by fake-indexeddb: a step of the life that runs now. */
export function queueTask(task: Task): void {
  current.tasks.push(task)
}

/** Does something as this life would: what it asks of its database is queued there. */
export function within<Result>(life: Life, act: () => Result): Result {
  current = life
  return act()
}

/** Begins something that takes its time; `finish` is called once it has ended. */
export function begin<Result>(
  life: Life,
  start: () => Promise<Result>,
  finish: (outcome: { value: Result } | { error: unknown }) => void,
): void {
  let outcome: { value: Result } | { error: unknown } | undefined
  const running: Running = {
    isOver: false,
    finish: () => {
      if (outcome) finish(outcome)
    },
  }
  life.running.push(running)
  const end = (ended: { value: Result } | { error: unknown }) => {
    outcome = ended
    running.isOver = true
  }
  within(life, start).then(
    (value) => end({ value }),
    (error: unknown) => end({ error }),
  )
}

const SPINS_MAX = 20_000

/**
 * Lets a life work until it rests, or until it has done `steps` steps; true when it rests. It
 * rests when its database has nothing to do and all that runs waits for the network.
 */
export async function work(life: Life, steps = Number.POSITIVE_INFINITY): Promise<boolean> {
  life.isTouched = true
  let left = steps
  for (let spins = 0; spins < SPINS_MAX; spins += 1) {
    current = life
    const isMore = left > 0 && life.tasks.length > 0
    if (isMore) doNext(life)
    await settled(isMore)
    const hasMoved = finishEnded(life) || isMore
    left -= Number(isMore)
    if (hasMoved) spins = 0
    else if (isAtRest(life)) return true
    else if (left <= 0 && life.tasks.length > 0) return false
  }
  throw new Error('A phone hangs: nothing moves and nothing ends')
}

function doNext({ tasks }: Life): void {
  tasks.shift()?.()
}

export function isAtRest({ tasks, running, blocked }: Life): boolean {
  return tasks.length === 0 && running.length <= blocked
}

/** Tells what has ended that it has; true when something had. */
function finishEnded(life: Life): boolean {
  const ended = life.running.filter(({ isOver }) => isOver)
  life.running = life.running.filter(({ isOver }) => !isOver)
  for (const each of ended) each.finish()
  return ended.length > 0
}

/** After a step, what it promised; after none, what comes from elsewhere as well. */
function settled(isAfterStep: boolean): Promise<void> {
  return isAfterStep ? promisesKept() : nextTurn()
}

const STEPS_A_TURN = 16
const waiting: (() => void)[] = []
let booked = 0

/**
 * Once every promise that a step kept has told so. A turn of the event loop asks the network and
 * the disk as well; that is dear, and once for several steps is enough.
 */
function promisesKept(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    if (booked === 0) book()
  })
}

/** Between two that one turn calls, all promises tell; those not needed do nothing. */
function book(): void {
  booked = STEPS_A_TURN
  for (let at = 0; at < STEPS_A_TURN; at += 1) {
    setImmediate(() => {
      booked -= 1
      waiting.shift()?.()
    })
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

/** Begins something and works until it has ended; throws what it threw. */
export async function complete<Result>(life: Life, start: () => Promise<Result>): Promise<Result> {
  const ended: ({ value: Result } | { error: unknown })[] = []
  begin(life, start, (outcome) => void ended.push(outcome))
  await work(life)
  const [outcome] = ended
  if (!outcome) throw new Error('What must end at once waits for the network')
  if ('error' in outcome) throw outcome.error
  return outcome.value
}
