import type { Page } from 'puppeteer-core';

type Colour = readonly [red: number, green: number, blue: number];

/** How many pixels of what a page shows have a colour. */
export async function pixelsOf(page: Page, colour: Colour): Promise<number> {
  const picture = await page.screenshot({ encoding: 'base64' });
  // A page that forbids all would not let its own picture be looked at.
  const desk = await page.browser().newPage();
  try {
    return await desk.evaluate(
      async (encoded, [red, green, blue]) => {
        const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        let count = 0;
        for (let at = 0; at < data.length; at += 4)
          if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++;
        return count;
      },
      picture,
      colour,
    );
  } finally {
    await desk.close();
    await page.bringToFront();
  }
}
