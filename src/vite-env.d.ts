/** What this build calls itself, written in by the build. */
declare const __VERSION__: string
