import type { HelpPages } from './page.ts'

export const helpPagesEn: HelpPages = [
  {
    slug: 'ghi-nhanh',
    title: 'Quick note',
    lead: 'One line is enough. The phone saves first and asks later.',
    parts: [
      {
        steps: [
          'Press Quick note in the bottom bar.',
          'Write it as the person said it. The phone saves while you type.',
          'Choose Feedback or Task.',
          'Fill in what is missing: where, who raised it, where it was heard.',
        ],
      },
      {
        head: 'When you have to stop',
        text: [
          'Just leave. The draft stays on this phone and is not sent anywhere. Next time choose Continue to go on, or Discard to remove it from the phone for good.',
        ],
      },
      {
        head: 'Denunciations',
        text: [
          'Choose the type Denunciation. Name, phone number and address of the person stand on the paper alone; the phone says which words to write anew.',
          'Once sealed, it leaves the phone when it is sent. Only who is named and the leaders of the commune see it; one against a leader, only who is named.',
        ],
      },
    ],
  },
  {
    slug: 'sau-dau-gui',
    title: 'The six sending marks',
    lead: 'The mark says where your words are. Every page uses the same six.',
    parts: [
      {
        marks: true,
        text: [
          'Not finished. Not sent; only this phone has it.',
          'Safe on this phone. Switching it off loses nothing.',
          'Finished, and waiting for a signal.',
          'On its way to the commune.',
          'The commune has it and has saved it. Colleagues can read it.',
          'Look at it and fix it. The phone says why.',
        ],
      },
      {
        head: 'Dashed and solid',
        text: [
          'Dashed: not at the commune yet. Solid: there, or on its way. Having no signal is normal; nothing is broken.',
        ],
      },
    ],
  },
  {
    slug: 'mat-song',
    title: 'When there is no signal',
    lead: 'Open, read and write as usual. It will send by itself.',
    parts: [
      {
        text: [
          'A new record carries a temporary number, such as A-17. The register number comes after sending.',
          'When the signal is back the phone sends one by one, oldest first, and fetches what colleagues did.',
          'It sends only while Gần Dân is open. Where there is signal, open it for a moment.',
        ],
      },
      {
        head: 'To send at once',
        steps: [
          'Press the waiting mark in the top right corner to open Send and receive.',
          'See how many items wait, and for how long.',
          'Press Try sending now.',
        ],
      },
      {
        head: 'When asked to sign in again',
        text: [
          'Your records still open and you can still write. Sign in where there is signal and sending goes on.',
        ],
      },
    ],
  },
  {
    slug: 'can-xu-ly',
    title: 'Needs your attention, and mistakes',
    lead: 'This mark means a person must look. What you wrote is still there.',
    parts: [
      {
        head: 'Not accepted',
        steps: [
          'Open Send and receive and look under Needs your attention.',
          'Read the reason.',
          'Press Fix and send again, mend what it names and save.',
        ],
      },
      {
        head: 'Two people changed the state',
        text: [
          'The later step stays under What happened. Look at both, then add the right next step.',
        ],
      },
      {
        head: 'Written by mistake',
        text: [
          'Open the record, press Take out and say why. It leaves the lists and stays under Taken out, in More. Bring back returns it.',
          'The writer can take it out until somebody else has added to it. After that the leader can.',
        ],
      },
    ],
  },
  {
    slug: 'doi-may-mat-may',
    title: 'A new phone, a lost phone',
    lead: 'What carries the mark Sent is with the commune; a new phone will show it.',
    parts: [
      {
        head: 'A new phone',
        steps: [
          'Old phone: go where there is signal, open Gần Dân and wait until all is sent. Send and receive shows it.',
          'New phone: open the address of the commune and sign in with your user name and password.',
          'Wait for your records to arrive before you leave.',
          'Old phone: Settings, Sign out. Ask the administrator to revoke it.',
        ],
      },
      {
        head: 'A lost phone',
        text: [
          'Tell the administrator of the commune at once to revoke it. It can then neither send nor receive.',
          'Unsent items are only on the lost phone. There is no lock of our own yet, so keep a screen lock on your phone.',
        ],
      },
    ],
  },
  {
    slug: 'ban-moi',
    title: 'When there is a new version',
    lead: 'The phone fetches it and waits. It never comes in while you write.',
    parts: [
      {
        steps: [
          'When the line says that a version is ready, finish what you are writing.',
          'When you have time, press Reopen.',
          'The new version opens. Records, drafts and waiting items stay.',
        ],
      },
      {
        text: [
          'Nothing happens if you wait: the version you have still saves and sends.',
          'The version you use stands at the end of Settings.',
        ],
      },
    ],
  },
  {
    slug: 'co-chu-ngoai-nang',
    title: 'Text size and sunlight',
    lead: 'Small letters or a glaring screen: change it in Settings. No signal needed.',
    parts: [
      {
        head: 'Text size',
        text: [
          'Open More and choose Settings. There are five sizes; the largest is twice the normal one. The sample line changes at once.',
        ],
      },
      {
        head: 'Screen',
        text: [
          'Sunlight: bold and clear, for the villages.',
          'Normal: indoors.',
          'Dark: at night, easy on the eyes.',
        ],
      },
      {
        head: 'Language',
        text: [
          'Choose Tiếng Việt or English. What citizens said and officers wrote stays as written.',
        ],
      },
    ],
  },
  {
    slug: 'hoi-ai',
    title: 'Whom to ask',
    lead: 'Ask the administrator of the commune first.',
    parts: [
      {
        head: 'The administrator',
        text: [
          'First sign-in: ask for a user name and a one-time code. The code has 8 characters and is valid for 7 days. Then set a password of your own.',
          'Forgotten password: ask for a new code.',
          'A lost phone, a missing village or unit, a wrong day off.',
        ],
      },
      {
        head: 'The leader',
        text: ['Takes out a record that others have already worked on.'],
      },
      {
        head: 'When you call, have ready',
        text: [
          'Your user name, the letter of your phone and its version (in Settings), and the mark you see. Tell nobody your password, not even the administrator.',
        ],
      },
    ],
  },
]
