import type { Plugin } from 'vite'

/** What Vite puts around an import that comes later, under the name it calls it by. */
const VITES_OWN = '\0vite/preload-helper.js'

/** Lets src/app/bring.ts fetch what comes later, where Vite would leave it to the browser alone. */
export function bringLater(): Plugin {
  let isInPlace = false
  return {
    name: 'bring-later',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          // Vite names the files only where there are several; one may fail as well.
          resolveDependencies: (file, files) => (files.length > 0 ? files : [file]),
        },
      },
    }),
    load(id) {
      if (id !== VITES_OWN) return null
      isInPlace = true
      return `export { bring as __vitePreload } from '/src/app/bring.ts'`
    },
    generateBundle() {
      if (!isInPlace) this.error('Vite no longer asks for its preload helper: build/bring.ts.')
    },
  }
}
