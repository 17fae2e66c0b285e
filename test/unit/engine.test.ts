import { expect, it } from 'vitest';
import { digest } from '../../src/engine.ts';

it('the engine digests plain texts outside a browser', async () => {
  expect(globalThis.document).toBeUndefined();
  const text = 'Karsk has a new bridge. The bridge of Karsk is red. Karsk will paint the bridge.';
  const { hashtags } = await digest({ title: 'A bridge for Karsk', text, lang: 'en' });
  expect(hashtags.map(({ tag }) => tag)).toContain('Karsk');
});
