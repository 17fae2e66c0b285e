import { expect, it, vi } from 'vitest';

vi.stubGlobal('chrome', {
  i18n: { getMessage: (name: string, values: readonly string[] = []) => [name, ...values].join(' ') },
});
const { sayNotSaved } = await import('../../src/words.ts');

it.each([
  'QUOTA_BYTES quota exceeded',
  'QUOTA_BYTES_PER_ITEM quota exceeded',
  'Resource::kQuotaBytes quota exceeded',
  'QuotaExceededError: storage.sync API call exceeded its quota limitations.',
])('says that there is no room where the browser says: %s', (reason) => {
  expect(sayNotSaved(reason)).toBe('notSaved noRoom');
});

it('says what else the browser says as it says it', () => {
  const reason = 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.';
  expect(sayNotSaved(reason)).toBe(`notSaved ${reason}`);
});
