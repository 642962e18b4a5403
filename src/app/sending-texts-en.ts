import type { SameWords } from '#domain/texts.ts'

import type { sendingTexts } from './sending-texts.ts'

export const sendingTextsEn = {
  title: 'Send and receive',
  phone: 'This phone',
  commune: 'Commune',
  savedAll: 'all saved',
  waiting: 'waiting',
  nothing: 'nothing waiting',
  noSignal: 'no signal',
  under: 'sending',
  connected: 'exchanged',
  never: 'no exchange yet',
  explain:
    'Everything is saved on this phone. With signal it sends by itself; {{who}} need not do anything.',
  tryNow: 'Try sending now',
  attention: 'Needs your attention',
  queue: 'Waiting to send',
  items: '{{n}} items',
  ageMinutes: 'waiting {{n}} min',
  ageHours: 'waiting {{n}} h',
  ageDays: 'waiting {{n}} days',
  ageNow: 'just written',
  bytes: 'text · {{size}}',
  trouble: {
    offline: 'No signal yet. It will try again by itself.',
    slow: 'The signal is too weak to finish. It will try again by itself.',
    'not-ours':
      'This network does not let the app through. Open the browser and look for a Wi-Fi sign-in page.',
    'sign-in': 'Sign in again to send. The notebook still opens and still writes.',
    blocked: 'The commune does not let this phone send. Ask the administrator.',
    'other-device': 'Another account signed in on this phone. Sign in again to go on sending.',
    'older-server':
      'The commune is not yet on this version. The phone keeps everything and sends later.',
    'too-large': 'Something is too large; it is being split.',
    'not-taken': 'The commune could not take the last parcel. It is being split and tried again.',
    server: 'The commune is busy. It will try again by itself.',
  },
} satisfies SameWords<typeof sendingTexts>
