import { expect, test } from 'vitest'

import { aChange, aFeedback, aStep, START } from './a-commune.ts'
import {
  aCommuneWithDenunciation,
  aDenunciation,
  aStepOf,
  everythingIn,
  SUMMARY,
  toldTo,
  traces,
  WHICH,
} from './a-denunciation.ts'

test.each(Object.entries(traces))('%s: refused in every text, kept nowhere', async (_, words) => {
  const commune = await aCommuneWithDenunciation()
  const { hanh, tuyen } = commune
  const removal = { removedAt: '2026-11-20T02:00:00.000Z', removedWhy: words }

  const receipts = [
    ...(await hanh.push(aDenunciation({ summary: words }, 'denunciation-2'))),
    ...(await hanh.push(aDenunciation({ paperNo: words }, 'denunciation-3'))),
    ...(await hanh.push(aDenunciation({ more: { deep: [words] } }, 'denunciation-4'))),
    ...(await tuyen.push(aStepOf({ words }))),
    ...(await tuyen.push(aStepOf({ to: 'transferred', toBody: words, documentNo: '1/CV' }))),
    ...(await tuyen.push(aStepOf({ words: 'Đã đọc', more: words }))),
    ...(await tuyen.push(
      aChange({ kind: 'denunciation', record: WHICH, at: START + 9, fields: removal }),
    )),
  ]

  for (const receipt of receipts) {
    expect(receipt).toMatchObject({ refused: 'denouncer-named' })
    expect(receipt).not.toHaveProperty('held')
    expect(JSON.stringify(receipt)).not.toContain(words)
  }
  expect(await everythingIn(commune)).not.toContain(words)
})

test('who may not write it at all leaves them nowhere either, alone or in one act', async () => {
  const commune = await aCommuneWithDenunciation()
  const { tinh } = commune
  const words = traces['phone'] ?? ''

  const alone = await tinh.push(aDenunciation({ summary: words }, 'denunciation-2'))
  const act = [
    aFeedback('feedback-9', { content: 'Xã khác' }),
    aDenunciation({ summary: words }, 'denunciation-3'),
  ].map((change) => ({ ...change, group: 'act' }))
  const together = await tinh.push(...act)

  expect(alone).toMatchObject([{ refused: 'denouncer-named' }])
  expect(together.map((receipt) => 'held' in receipt)).toEqual([false, false])
  expect(await everythingIn(commune)).not.toContain(words)
})

test('why its words are taken out says no name either', async () => {
  const commune = await aCommuneWithDenunciation()
  const path = `/api/records/denunciation/${WHICH}/seal`
  const why = traces['name'] ?? ''

  const named = await commune.tuyen.send('POST', path, { fields: ['summary'], why })
  const taken = await commune.tuyen.send('POST', path, { fields: ['summary'], why: 'Ghi nhầm' })

  expect(named.status).toBe(400)
  expect(taken.status).toBe(200)
  expect(await everythingIn(commune)).not.toContain(SUMMARY)
  expect(await toldTo(commune.quantri)).toEqual([])
})

test('who is denounced is not taken out of it, so that he never comes to read it', async () => {
  const commune = await aCommuneWithDenunciation({ againstOfficers: ['account-quang'] })
  const path = `/api/records/denunciation/${WHICH}/seal`

  const { status } = await commune.tuyen.send('POST', path, {
    fields: ['againstOfficers'],
    why: 'Ghi nhầm',
  })

  expect(status).toBe(400)
})

test('the same words stand in a matter of another type, which is no denunciation', async () => {
  const { hanh } = await aCommuneWithDenunciation()
  const words = traces['phone'] ?? ''

  const receipts = await hanh.push(
    aFeedback('feedback-1', { content: words }),
    aStep('step-0001', 'feedback-1', { words }),
  )

  for (const receipt of receipts) expect(receipt).toHaveProperty('position')
})
