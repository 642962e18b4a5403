import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { targetRules } from '#records/target/rules.ts'
import { dayOfTask } from '#records/task/rules.ts'
import { planDocuments, planTasks } from '#server/demo/plan.ts'
import { demoTargets } from '#server/demo/targets.ts'

import { derivedOf, startedOn } from './demo-start.ts'

function wordingOf(no: string): string {
  return readFileSync(join(import.meta.dirname, 'wording', `van-ban-${no}.txt`), 'utf8')
}

describe('the plans of the founding documents', () => {
  const of = (no: string) => planTasks.filter(({ document }) => document === no)
  const numbers = (count: number, before = 'II.') =>
    Array.from({ length: count }, (_, at) => `${before}${at + 1}`)
  const ordinals = (no: string, type?: string) =>
    of(no)
      .filter(({ answers }) => answers.type === type)
      .map(({ answers }) => answers.ordinal)

  test('have their tasks under the numbers of the documents', () => {
    expect(ordinals('000')).toEqual(numbers(8))
    expect(ordinals('001')).toEqual(numbers(6))
    expect(ordinals('002')).toEqual(numbers(14))
    const of003 = ['1a', '1b', '2a', '2b', '2c', '2d', '3a', '3b', '4a', '4b', '4c', '4d', '5', '6']
    expect(ordinals('003')).toEqual(of003.map((no) => `III.${no}`))
    expect(ordinals('004')).toEqual(numbers(8, ''))
  })

  test('have their report dates, each on the last day before the one that is named', () => {
    const { changes } = startedOn('2026-11-20')
    const days = (no: string) =>
      of(no)
        .filter(({ answers }) => answers.type === 'report')
        .map(({ id }) => changes.find(({ change }) => change.record === id)?.change.fields ?? {})
        .map((fields) => dayOfTask(fields)?.on)

    expect(days('000')).toEqual(['2024-06-19', '2024-09-19', '2024-11-24'])
    expect(days('001')).toEqual(['2026-11-04'])
    expect(days('002')).toEqual(['2021-06-10', '2021-11-10'])
    expect([...days('003'), ...days('004')]).toEqual([])
  })

  test('have the ten milestones of the roadmap of 003, each by the end of its year', () => {
    const milestones = of('003').filter(({ answers }) => answers.type === 'milestone')
    const years = milestones.map(({ answers }) => answers.roadmapYear)
    const count = (year: string) => years.filter((each) => each === year).length

    expect(years).toHaveLength(10)
    expect(['2021', '2022', '2023', '2024', '2025'].map(count)).toEqual([2, 3, 2, 2, 1])
    for (const { answers } of milestones) {
      expect(dayOfTask(answers)?.on).toBe(`${answers.roadmapYear}-12-31`)
    }
  })

  test('are named and dated as the documents are, and no more than that', () => {
    for (const { no, title, number, issuedOn } of planDocuments) {
      const wording = wordingOf(no).replace(/^(KẾ HOẠCH|CHỈ THỊ)\n(.)/, (_, head, letter) =>
        [head === 'CHỈ THỊ' ? 'Chỉ thị' : 'Kế hoạch', String(letter).toLowerCase()].join(' '),
      )
      expect(wording.startsWith(`${title}\n`), no).toBe(true)
      expect(number === undefined, no).toBe(issuedOn === undefined)
    }
    const numbered = planDocuments.flatMap(({ number }) => number ?? [])
    expect(numbered).toEqual(['44-KH/ĐUK', '08-CT/TU'])
  })

  test('have the six targets of 003, in its own words; 98 % is of procedures alone', () => {
    const of003 = demoTargets.filter(({ ordinal }) => ordinal !== undefined)
    const wording = wordingOf('003').split('## III-')[0] ?? ''

    // By hand, from the document: the section, the goal, and what the app counts itself.
    expect(of003.map(({ ordinal, counts }) => [ordinal, counts])).toEqual([
      ['II.1', 'own_plans'],
      ['II.2', undefined],
      ['II.3a', undefined],
      ['II.3b', undefined],
      ['II.3c', undefined],
      ['II.3d', undefined],
      ['II.3e', undefined],
      ['II.3f', undefined],
      ['II.3g', undefined],
      ['II.4a', 'units_with_initiative'],
      ['II.4b', 'units_with_bright_spot_government'],
      ['II.4c', 'units_with_bright_spot_democracy'],
      ['II.5a', undefined],
      ['II.5b', 'units_assigned'],
      ['II.5c', undefined],
      ['II.6', undefined],
    ])
    const goals = of003.map((each) => [each.operator, each.goalPercent, each.goalCount, each.what])
    const whole = ['at_least', 100, undefined, undefined]
    const rank = ['at_most', undefined, 15, 'thứ hạng']
    expect(goals).toEqual([
      whole,
      whole,
      ['at_least', 98, undefined, undefined],
      ['more_than', 90, undefined, undefined],
      whole,
      rank,
      rank,
      rank,
      ['at_least', undefined, 1, 'bậc tăng'],
      whole,
      whole,
      whole,
      whole,
      whole,
      ['at_least', undefined, 1, 'lớp'],
      whole,
    ])
    const sections = wording.split(/\n(?=\d\. )/)
    for (const { name, ordinal = '', goalPercent, goalCount } of of003) {
      const section = sections.find((each) => each.startsWith(`${/\d/.exec(ordinal)?.[0]}. `)) ?? ''
      // What was left out between two of its words is marked.
      for (const words of name.split(' … ')) expect(section, ordinal).toContain(words)
      expect(name, ordinal).toMatch(new RegExp(`\\b0?${goalPercent ?? goalCount}(%|\\b)`))
    }
    for (const { name, goalPercent, counts, ...each } of demoTargets) {
      const { key: _, found: _found, ...rest } = each
      expect(targetRules.check({ name, goalPercent, counts, ...rest })).toEqual([])
      if (goalPercent === 98) expect(name).toContain('thủ tục hành chính')
      if (counts === 'answers_on_time') expect(goalPercent).toBe(100)
    }
  })

  test.each(planTasks)('$id says what the document says, whole and under its number', (task) => {
    const { content, ordinal, source } = task.answers
    const wording = wordingOf(task.document)
    expect(source).toBe(`Văn bản ${task.document}, mục ${ordinal}`)
    if (task.answers.type === 'report') {
      const words = content.replace(/^Báo cáo (6 tháng|9 tháng|năm)$/, '$1')
      expect(wording).toContain(words)
      return
    }
    const spaced = wording.replaceAll(/\n+/g, '\n')
    const isPoint = /[a-f]$/.test(ordinal) || ['III.5', 'III.6'].includes(ordinal)
    const head = isPoint ? '- ' : `${ordinal.replace('II.', '')}. `
    expect(spaced).toContain(ordinal === 'IV.5' ? `\n${content}` : `\n${head}${content}`)
    const paragraph = wording.slice(wording.indexOf(content)).split(/\n(?=\d\. )/)[0] ?? ''
    const isYearly = paragraph.includes('- Thời gian thực hiện: Hàng năm.')
    expect(task.item.time === 'Hàng năm').toBe(isYearly)
    expect(task.answers.leadBasis).toBe(paragraph.includes('hực hiện: ') ? 'document' : 'commune')
  })

  test('are given to the units the document names, else to the office of the commune', () => {
    const units = Object.fromEntries(
      planTasks.map(({ id, answers }) => [
        id,
        [[answers.leadUnit, ...(answers.coLeads ?? [])], answers.coUnits ?? []],
      ]),
    )
    const everyone = ['unit-van-phong', 'unit-kinh-te', 'unit-mot-cua', 'unit-van-hoa']
    expect(units).toMatchObject({
      'task-001-ii-1': [everyone, []],
      'task-001-ii-3': [
        ['unit-van-phong', 'unit-mot-cua'],
        ['unit-kinh-te', 'unit-van-hoa'],
      ],
      'task-001-ii-4': [
        ['unit-mot-cua', 'unit-van-phong'],
        ['unit-kinh-te', 'unit-van-hoa'],
      ],
      'task-001-ii-5': [everyone, ['unit-mat-tran']],
      'task-000-ii-1': [['unit-van-phong'], []],
      'task-000-ii-7': [['unit-van-phong'], ['unit-mat-tran']],
    })
  })

  test('come back every year where the document says so, and are due by its end', () => {
    const { changes } = startedOn('2026-11-20')
    const derived = derivedOf(changes, 'task')
    const tasks = changes.filter(({ change }) => change.kind === 'task')
    const yearly = tasks.filter(({ change }) => change.fields['recurrence'] === 'yearly')
    const ids = yearly.map(({ change }) => change.record)
    expect(ids).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((no) => `task-001-ii-${no}`),
      'task-001-iii-1',
      'task-003-iii-2b',
    ])
    expect(derived.get('task-001-ii-2')?.due?.on).toBe('2026-12-31')
    // What was done this year is due again in the next one.
    expect(derived.get('task-001-ii-1')?.due?.on).toBe('2027-12-31')
    expect(derived.get('task-003-iii-2b')?.due?.on).toBe('2027-10-31')
    expect(derived.get('task-000-ii-1')?.due).toBeUndefined()
  })

  test('have the study of the article "Dân vận" by 31/10, on Hôm nay from 25/9 on', () => {
    for (const [day, year] of [
      ['2026-09-20', '2026'],
      ['2026-11-20', '2027'],
    ] as const) {
      const derived = derivedOf(startedOn(day).changes, 'task').get('task-003-iii-2b')
      expect(derived).toMatchObject({ remindOn: `${year}-09-25`, due: { on: `${year}-10-31` } })
    }
  })
})
