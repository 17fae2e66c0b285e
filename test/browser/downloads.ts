import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

export interface Downloaded {
  file: string;
  path: string;
  text: string;
}

export interface Downloads {
  /** The file with this extension, once it is there and has something in it. */
  next: (extension: string) => Promise<Downloaded>;
  remove: () => void;
}

/** Has what the browser of a page downloads come into a folder of its own. */
export async function downloadsOf(page: Page): Promise<Downloads> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-downloads-'));
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return {
    async next(extension) {
      const named = () => readdirSync(folder).find((each) => each.endsWith(`.${extension}`));
      await expect.poll(named).toBeTruthy();
      const file = named()!;
      const path = join(folder, file);
      const text = () => readFileSync(path, 'utf8');
      await expect.poll(text).not.toBe('');
      return { file, path, text: text() };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
