/** Seeds of long runs in which something once went wrong; each run of the tests begins with them. */
export const ONCE_FAILED = [
  7, 24, 37, 164, 233, 511, 665, 719, 1154, 1572, 2314, 3137, 3260, 3263, 3357, 3475, 5323, 5556,
  6418, 6443, 6458, 6749, 7853, 7900, 7902, 9338, 9755, 30_001, 50_319, 50_338, 80_104, 80_601,
]
