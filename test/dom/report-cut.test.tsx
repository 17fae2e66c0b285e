import { expect, it, vi } from 'vitest';
import { showInPopup } from './in-popup.ts';

const api = {
  scripting: { executeScript: async () => [{ result: '<!doctype html>' }] },
  i18n: { getMessage: (word: string) => word, getUILanguage: () => 'en' },
  runtime: { id: 'lede', getURL: (file: string) => new URL(file, 'https://lede.example/').href },
};
// The polyfill gives out the one of that name, and asks the other whether it is in an extension.
vi.stubGlobal('browser', api);
vi.stubGlobal('chrome', api);

it('is saved once by a press that comes twice', async () => {
  const { ReportCut } = await import('../../src/popup/report-cut.tsx');
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const said: string[] = [];
  const context = { tab: { id: 1 }, ask: async () => ({}), announce: (text: string) => said.push(text) };
  const place = await showInPopup(ReportCut, context);
  place.querySelector<HTMLElement>('.fold')?.click();
  const button = () => place.querySelector<HTMLElement>('[type=submit]');
  await expect.poll(button).not.toBeNull();
  const submit = button()!;
  submit.click();
  submit.click();
  await expect.poll(() => place.querySelector('form')).toBeNull();
  expect(said).toEqual(['saidReported']);
  expect(saved).toHaveBeenCalledOnce();
});
