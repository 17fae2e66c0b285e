import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json';
import words from '../../src/locales/en/messages.json';
import store from '../../src/locales/en/store.json';

/** Everything that the manifest says, and why it must. What is not here would open a door or draw a warning. */
const KEYS: Readonly<Record<string, string>> = {
  manifest_version: 'the only version that browsers still take',
  name: 'what the stores and the browser show',
  description: 'the same',
  version: 'which build it is',
  default_locale: 'words come from _locales',
  minimum_chrome_version: 'the oldest in which all of it works',
  icons: 'the picture in the list of extensions',
  action: 'the button, which is how everything begins',
  background: 'keys, menus and the badge live without a page',
  options_ui: 'the choices',
  permissions: 'see the list of the stores',
  optional_host_permissions: 'asked for site by site, when a reader wants a site cleaned as it opens',
  commands: 'the keys',
  content_security_policy: 'the strictest with which our pages work',
  incognito: 'private windows work like others, and leave nothing behind',
};

/** What our pages may load or do, and why. */
const POLICY: Readonly<Record<string, [allowed: string, reason: string]>> = {
  'default-src': ["'none'", 'what is not named is forbidden: requests, frames, fonts, media, workers'],
  'script-src': ["'self'", 'built scripts only: no text becomes code'],
  'style-src': ["'self'", 'built sheets only'],
  'img-src': ["'self' data:", 'icons, and marks that stand in sheets; never a picture of the web'],
  'frame-src': ["'self'", 'the first page shows its sample in a frame'],
  'base-uri': ["'none'", 'no markup may move our addresses'],
  'form-action': ["'none'", 'no form sends anything'],
  'frame-ancestors': ["'self'", 'no page may put ours into a frame'],
};

describe('the manifest', () => {
  it('says nothing but what has a reason', () => {
    expect(Object.keys(manifest).filter((key) => !Object.hasOwn(KEYS, key))).toEqual([]);
  });

  it('asks for the permissions of which the stores are told why, and for no other', () => {
    const { 'optional host permissions': optional, ...reasons } = store.permissions;
    expect(manifest.permissions.toSorted()).toEqual(Object.keys(reasons).sort());
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(optional).toMatch(/none is asked for at install/i);
  });

  it('allows its pages what has a reason', () => {
    const policy = manifest.content_security_policy.extension_pages.split(';').map((part) => part.trim().split(/\s+/));
    const told = Object.entries(POLICY).map(([name, [allowed]]) => [name, ...allowed.split(' ')]);
    expect(policy).toEqual(told);
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
  });
});

describe('the texts for the stores', () => {
  const { name, summary, description, singlePurpose, permissions } = store;

  it('are the words of the extension', () => {
    expect(name).toBe(words.name.message);
    expect(summary).toBe(words.description.message);
  });

  it('keep within what the stores take', () => {
    expect(name.length).toBeLessThanOrEqual(45);
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(description.join('\n').length).toBeLessThanOrEqual(16_000);
    for (const text of [singlePurpose, ...Object.values(permissions)]) {
      expect(text.length).toBeGreaterThan(20);
      expect(text.length).toBeLessThanOrEqual(1000);
    }
  });
});
