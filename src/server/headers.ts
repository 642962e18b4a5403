import type { MiddlewareHandler } from 'hono'

import type { Settings } from './world.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** What a page may ask of the phone: a photograph and a place. */
const permissions = [
  ...['camera', 'geolocation'].map((name) => `${name}=(self)`),
  ...[
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'gyroscope',
    'hid',
    'idle-detection',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ].map((name) => `${name}=()`),
].join(', ')

const always: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissions,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const HSTS = 'max-age=31536000'

/** Says on every answer what a browser may do with it. */
export function safeHeaders({ secure }: Settings): MiddlewareHandler {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(always)) c.header(name, value)
    if (secure) c.header('strict-transport-security', HSTS)
    if (isApi(c.req.path)) c.header('cache-control', 'no-store')
  }
}

/** True for what the program answers, rather than a file of the app. */
export function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}
