import type { Page } from 'playwright'

/** What a denunciation of a test says: in its note, in itself, on the paper it belongs to. */
export type Said = Record<'noted' | 'summary' | 'paper', string>

/** Answers the form of a denunciation that is open, against some of the staff or of who leads. */
export async function answerSealed(
  page: Page,
  { summary, paper }: Pick<Said, 'summary' | 'paper'>,
  against: RegExp,
  accused: string,
): Promise<void> {
  await page.getByLabel('Tóm tắt việc bị tố cáo').fill(summary)
  await page.getByLabel('Số phiếu giấy').fill(paper)
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Chính sách xã hội, giảm nghèo' })
  await page.getByRole('radio', { name: against }).check({ force: true })
  await page.getByRole('group', { name: 'Chọn người bị tố cáo' }).locator('summary').click()
  await page.getByRole('checkbox', { name: accused }).check({ force: true })
  await page.getByText('Niêm phong xong, chị không mở lại được.').waitFor()
}

/** Seals the denunciation that is written, and waits until the phone opens it no more. */
export async function seal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Niêm phong' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor()
}
