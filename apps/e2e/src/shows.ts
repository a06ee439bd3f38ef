import type { Page, TestInfo } from '@playwright/test'

const themes = ['light', 'dark'] as const

/** Keeps the screen as it is now in both themes, in the folder of the test's results. */
export async function keepScreen(page: Page, info: TestInfo, name: string): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({
      path: info.outputPath(`${name}-${colorScheme}.png`),
      fullPage: true,
      animations: 'disabled',
    })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
