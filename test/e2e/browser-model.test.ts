import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { openOwnPage } from '../browser/own-page.ts';
import { openPopupOn, textsOf } from '../browser/popup.ts';
import { type Server, serve } from '../browser/serve.ts';
import { offerModel, pressModel, reopenWithModel } from '../browser/with-model.ts';

let lede: ChromiumWithLede;
let server: Server;
beforeAll(async () => {
  server = await serve(resolve(import.meta.dirname, '../pages'));
  lede = await launchChromium();
});
afterAll(async () => {
  await lede.close();
  await server.close();
});
afterEach(() => lede.closePages());

const openOn = async (path: string): Promise<Page> => (await openPopupOn(lede, server.origin + path)).popup;
const SAMPLE = '/sample/page.html';
const line = (popup: Page, text: string) =>
  popup.waitForFunction((wanted) => document.querySelector('.model')?.textContent?.includes(wanted), {}, text);
const label = async (popup: Page) => (await textsOf(popup, '.model button'))[0];

describe('a summary by the browser’s model', () => {
  it('is not offered unless the reader wants it', async () => {
    const popup = await openOn(SAMPLE);
    expect(await popup.$('.model')).toBeNull();
  });

  it('is not offered where this browser has no model, and the popup says so', async () => {
    const popup = await openOn(SAMPLE);
    await offerModel(popup, true);
    await popup.reload();
    await line(popup, 'has no model of its own');
    expect(await popup.$('.model button')).toBeNull();
    expect(await textsOf(popup, '[aria-label=Summary] > li')).toHaveLength(3);
    await offerModel(popup, false);
  });

  it('is offered in the options, off by default', async () => {
    const options = await openOwnPage(lede, 'options/options.html#summary');
    const name = 'aria/Offer a summary by the browser’s own model[role="switch"]';
    const isOn = () => options.$eval(name, (each) => (each as HTMLInputElement).checked);
    await options.waitForSelector(name);
    expect(await isOn()).toBe(false);
    await (await options.$(name))?.click();
    await options.waitForFunction(() =>
      [...document.querySelectorAll('[role=status]')].some(({ textContent }) => textContent?.includes('Saved')),
    );
    await options.reload();
    await options.waitForSelector(name);
    expect(await isOn()).toBe(true);
    await offerModel(options, false);
  });

  it('downloads only on a press, shows how far it is, and writes below the extract', async () => {
    const popup = await openOn(SAMPLE);
    await reopenWithModel(popup);
    const extract = await textsOf(popup, '[aria-label=Summary] > li');
    await line(popup, 'first downloads its model');
    expect(await popup.evaluate(() => summarizerDouble.created.length)).toBe(0);

    await pressModel(popup);
    await popup.waitForSelector('.model progress[value="0"]');
    expect(await label(popup)).toBe('Cancel');
    await popup.evaluate(() => summarizerDouble.download(0.25));
    await line(popup, '25%');
    await popup.evaluate(() => summarizerDouble.download(1));
    await line(popup, 'is reading the article');
    await popup.waitForFunction(() => summarizerDouble.inputs.length === 1);
    expect(await popup.evaluate(() => summarizerDouble.inputs[0])).toContain('Norvia’s premier, Tarje Holm, declared');
    await popup.evaluate(() => summarizerDouble.answer('One says this.\nAnother <b>says</b> that.'));
    await popup.waitForSelector('.model .text');

    expect(await textsOf(popup, '.model h3')).toEqual(['Written by the browser’s model']);
    expect(await textsOf(popup, '.model .text p')).toEqual(['One says this.', 'Another <b>says</b> that.']);
    expect(await textsOf(popup, '[aria-label=Summary] > li')).toEqual(extract);
    // What was pressed keeps the focus, and now copies.
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Copy what the model wrote');
    expect(await popup.evaluate(() => summarizerDouble.destroyed)).toBe(1);
    const options = await popup.evaluate(() => {
      const { type, format, length, expectedInputLanguages, outputLanguage } = summarizerDouble.created[0]!;
      return { type, format, length, expectedInputLanguages, outputLanguage };
    });
    expect(options).toEqual({
      type: 'tldr',
      format: 'plain-text',
      length: 'medium',
      expectedInputLanguages: ['en'],
      outputLanguage: 'en',
    });
  });

  it('can be cancelled while it downloads, and begun again', async () => {
    const popup = await openOn(SAMPLE);
    await reopenWithModel(popup);
    await pressModel(popup);
    await popup.waitForSelector('.model progress[value]');
    await pressModel(popup);
    await line(popup, 'is downloading its model. Press to see');
    expect(await popup.$('.model progress')).toBeNull();
    expect(await popup.evaluate(() => summarizerDouble.created[0]?.signal?.aborted)).toBe(true);
    await pressModel(popup);
    await popup.waitForSelector('.model progress[value]');
    await popup.evaluate(() => summarizerDouble.download(1));
    await line(popup, 'is reading');
  });

  it('says in a sentence what went wrong, and can be tried again', async () => {
    const popup = await openOn(SAMPLE);
    await reopenWithModel(popup);
    await pressModel(popup);
    await popup.waitForSelector('.model progress[value]');
    await popup.evaluate(() => summarizerDouble.breakOff());
    await line(popup, 'could not download');
    expect(await label(popup)).toBe('Try again');
    await pressModel(popup);
    await popup.waitForSelector('.model progress[value]');
    await popup.evaluate(() => summarizerDouble.download(1));
    await popup.waitForFunction(() => summarizerDouble.inputs.length === 1);
    await popup.evaluate(() => summarizerDouble.refuse('NotReadableError'));
    await line(popup, 'held back');
  });

  it('is not offered in a language that the model does not write', async () => {
    const popup = await openOn('/german/page.html');
    await reopenWithModel(popup);
    await line(popup, 'does not write summaries in this language');
    expect(await popup.$('.model button')).toBeNull();
  });

  it('of a text too long is one of its beginning, and says so', async () => {
    const popup = await openOn(SAMPLE);
    await reopenWithModel(popup, { availability: 'available', quota: 1000 });
    await pressModel(popup);
    await popup.waitForFunction(() => summarizerDouble.inputs.length === 2);
    await popup.evaluate(() => summarizerDouble.answer('So it begins.'));
    await line(popup, 'It read only the first');
    const [whole, part] = await popup.evaluate(() => summarizerDouble.inputs);
    expect(whole?.startsWith(part ?? ' ')).toBe(true);
    expect(part?.length).toBeLessThanOrEqual(1000);
  });
});
