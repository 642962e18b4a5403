import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

import { bringLater } from './build/bring.ts'
import { filesOfTheApp } from './build/chunks.ts'
import { propertySeed } from './build/property-seed.ts'

/** The oldest browsers that open the app; public/early.js sends older ones away. */
const BROWSERS = ['chrome111', 'safari16.4', 'firefox115']
const OUT = process.env['OUT_DIR'] ?? 'dist'
const PAPER = '#FAF6EE'
/** Tests that need a built app, a browser or a copy of the sources. */
const NEED_MORE = [
  'tests/phone/**',
  'tests/pictures/**',
  'tests/kill/**',
  'tests/add-a-kind.test.ts',
]

export default defineConfig({
  plugins: [react(), process.env['VITEST'] ? [] : [bringLater(), installable(), compressed()]],
  define: { __VERSION__: JSON.stringify(version()) },
  // The package points everyone at its file for old browsers; this one is smaller and does the same.
  resolve: process.env['VITEST']
    ? {}
    : { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: BROWSERS,
    // The headers of the server allow no inline script, style or font.
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: filesOfTheApp() } },
    },
  },
  test: {
    css: { include: /\.module\.css$/, modules: { classNameStrategy: 'non-scoped' } },
    setupFiles: ['./tests/each-file.ts'],
    // A machine far from Hà Nội: days are counted in Việt Nam's time wherever it stands.
    env: { TZ: 'America/Los_Angeles', PROPERTY_SEED: propertySeed() },
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: [...NEED_MORE, 'tests/server/postgres*.test.ts'],
          setupFiles: ['./tests/properties.ts', 'fake-indexeddb/auto'],
          // A time-out tells only how busy the machine is: what a test asserts, it asserts itself.
          testTimeout: 120_000,
          // The world is a parameter: files share what they import, and nothing of what they do.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['fake-indexeddb/auto', './tests/setup.ts'],
          testTimeout: 120_000,
          maxWorkers: '100%',
        },
      },
      { extends: true, test: { name: 'recipe', include: ['tests/add-a-kind.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: './tests/server/postgres-setup.ts',
          setupFiles: ['./tests/properties.ts', './tests/server/each-file.ts'],
          env: { TEST_DATABASE: 'postgres' },
          isolate: false,
          testTimeout: 120_000,
          // A file that makes a hundred databases drops a hundred.
          hookTimeout: 300_000,
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'kill',
          include: ['tests/kill/**/*.test.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'phone',
          include: ['tests/phone/**/*.test.ts'],
          globalSetup: './tests/phone/harness/built.ts',
          // An act that cannot be done fails in seconds; a whole journey may take its time.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 15_000 } },
          // Most of a journey waits for the browser: three share two cores well.
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'pictures',
          include: ['tests/pictures/**/*.test.ts'],
          globalSetup: './tests/phone/harness/built.ts',
          testTimeout: 1_200_000,
          hookTimeout: 300_000,
          maxWorkers: 1,
        },
      },
    ],
  },
})

/** The web app manifest, and the worker that keeps the whole app on the phone. */
function installable() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app',
    filename: 'worker.ts',
    registerType: 'prompt',
    injectRegister: false,
    includeManifestIcons: false,
    integration: {
      // The source says what it is; its address is the one every tool knows.
      configureCustomSWViteBuild({ build }) {
        if (build) build.rollupOptions = { output: { entryFileNames: 'sw.js' } }
      },
    },
    injectManifest: {
      swDest: join(OUT, 'sw.js'),
      globPatterns: ['**/*.{js,css,html,woff2,svg,png}'],
      // Drawn by the home screen of the phone, never by the app.
      globIgnores: ['icons/**'],
      rollupFormat: 'iife',
    },
    manifest: {
      id: '/',
      name: 'Gần Dân, sổ tay dân vận cơ sở',
      short_name: 'Gần Dân',
      description: 'Ghi ý kiến người dân và việc được giao, cả khi mất sóng.',
      lang: 'vi',
      dir: 'ltr',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      theme_color: PAPER,
      background_color: PAPER,
      icons: [
        icon('icon-192', 192),
        icon('icon-512', 512),
        { ...icon('maskable-512', 512), purpose: 'maskable' },
      ],
      shortcuts: [
        {
          name: 'Ghi nhanh',
          description: 'Ghi một dòng, phân loại sau.',
          url: '/?note=1',
          icons: [icon('shortcut-96', 96)],
        },
      ],
    },
  })
}

function icon(name: string, size: number) {
  return { src: `/icons/${name}.png`, sizes: `${size}x${size}`, type: 'image/png' }
}

/** Writes a brotli and a gzip file beside every text of the finished build, the worker included. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler(error) {
        if (error) return
        const files = globSync('**/*.{js,css,html,svg,webmanifest,json,txt}', { cwd: OUT })
        for (const file of files) compress(join(OUT, file))
      },
    },
  }
}

function compress(path: string) {
  if (statSync(path).size <= 1024) return
  const bytes = readFileSync(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }))
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
}

/** What this build calls itself: the package's number, and a stamp that differs when a source does. */
function version(): string {
  const own = process.env['APP_VERSION']
  if (own) return own
  const { version: number } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    version: string
  }
  return `${number}+${process.env['BUILD_STAMP'] ?? sourcesHash()}`
}

function sourcesHash(): string {
  const hash = createHash('sha256')
  const files = globSync([
    'src/**/*.*',
    'public/**/*.*',
    'build/*.ts',
    'index.html',
    'package-lock.json',
  ])
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 7)
}
