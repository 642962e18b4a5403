import type { SameWords } from '#domain/texts.ts'

import type { signInTexts } from './sign-in-texts.ts'

export const signInTextsEn = {
  signIn: {
    title: 'Open the notebook',
    again: 'Sign in again',
    lead: 'Needs signal or Wi-Fi once. After that it works without signal.',
    leadLost:
      'The browser has lost the notebook on this phone. Sign in to have it back: what was not sent stands a second time on the phone, the rest is with the commune.',
    leadAgain: 'The notebook is still on the phone. Sign in to send and receive again.',
    name: 'User name',
    nameHint: 'Given by the commune office.',
    password: 'Password',
    code: 'One-time code',
    codeHint: '8 characters from the commune office, valid for 7 days.',
    useCode: 'First time: sign in with a code',
    usePassword: 'Sign in with a password',
    show: 'Show password',
    hide: 'Hide password',
    go: 'Open',
    going: 'Opening…',
    wrong: 'The user name or password is not right.',
    wrongCode: 'The user name or code is not right, or the code has run out.',
    wait: 'Too many tries. Wait {{n}} seconds, then try again.',
    offline: 'No signal yet. The first time needs signal or Wi-Fi.',
    full: 'The phone could not open the notebook. Free some space, then try again.',
    fault: 'The commune is busy. Try again in a few minutes.',
    missingName: 'Enter the user name.',
    missingPassword: 'Enter the password.',
    missingCode: 'Enter the one-time code.',
    other: 'Tiếng Việt',
    back: 'Back to the notebook without signing in',
  },
  password: {
    title: 'Set a password',
    lead: 'Your own password, at least 10 characters. Not one that many people use.',
    first: 'New password',
    second: 'New password again',
    go: 'Save password',
    short: 'The password needs at least 10 characters.',
    common: 'This password is easy to guess. Choose another.',
    differ: 'The two do not match.',
    ended: 'Sign in again, then set the password.',
  },
} satisfies SameWords<typeof signInTexts>
