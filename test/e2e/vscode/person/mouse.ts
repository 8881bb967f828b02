import type { Locator, Page } from 'playwright-core';

async function boxOf(place: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await place.first().waitFor();
  const box = await place.first().boundingBox();
  if (!box) throw new Error('there is nothing to point at');
  return box;
}

/** Moves the mouse to the beginning of something. The locator's own ways scroll the editor, and it loses its place. */
export async function pointAt(page: Page, place: Locator): Promise<void> {
  const { x, y, height } = await boxOf(place);
  await page.mouse.move(x + height / 2, y + height / 2, { steps: 5 });
}

/** Turns the wheel over something until something else comes into view. */
export async function turnWheel(page: Page, place: Locator, way: 'up' | 'down', until: Locator): Promise<void> {
  const { x, y, width, height } = await boxOf(place);
  await page.mouse.move(x + width / 2, y + height / 2);
  for (let turn = 0; turn < 500 && !(await until.isVisible()); turn++) {
    await page.mouse.wheel(0, way === 'up' ? -500 : 500);
  }
  await until.waitFor();
}
