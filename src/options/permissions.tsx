import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { SearchableList } from '../design/searchable-list.tsx';
import { say, sayNamed } from '../words.ts';
import type { Section, SectionProps } from './section.tsx';

/** 'https://*.news.example/*' as people write it. */
const siteOf = (origin: string): string => origin.replace(/^(?:\*|https?):\/\//, '').replace(/\/\*?$/, '');

function Permissions({ attempt }: SectionProps) {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = () => void browser.permissions.getAll().then((all) => setOrigins(all.origins ?? []));
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  const asked = browser.runtime.getManifest().permissions ?? [];
  return (
    <>
      <p>{say('optionsPermissionsText')}</p>
      <dl class="permissions">
        {asked.map((permission) => (
          <div key={permission}>
            <dt>{sayNamed('permission', permission)}</dt>
            <dd>{sayNamed('permissionWhy', permission)}</dd>
          </div>
        ))}
      </dl>
      <SearchableList
        label={say('permissionSites')}
        entries={origins.map((origin) => ({ key: origin, title: siteOf(origin) }))}
        empty={say('permissionSitesNone')}
        onRemove={async (origin) => {
          const isGone = await attempt(async () => {
            await browser.permissions.remove({ origins: [origin] });
            return say('permissionRemoved', siteOf(origin));
          });
          const allow = async () =>
            (await browser.permissions.request({ origins: [origin] })) ? undefined : say('notAllowed');
          return isGone ? () => attempt(allow) : undefined;
        }}
      />
    </>
  );
}

/** What Lede may do in this browser, why, and how to take it back. */
export const permissions: Section = { id: 'permissions', title: 'optionsPermissions', Content: Permissions };
