import type { CleaningSettings } from './cleaning-settings.ts';
import type { ClutterKind, SiteRules } from './engine.ts';
import type { Wishes } from './session.ts';

/** What the reader's settings and his rules for a site mean for cleaning. */
export function wishesOf({ mode, kinds }: CleaningSettings, rules: SiteRules | undefined): Wishes {
  const chosen = (goes: boolean) => (Object.keys(kinds) as ClutterKind[]).filter((kind) => kinds[kind] === goes);
  return {
    keep: chosen(false),
    drop: chosen(true),
    ...(mode === 'tidy' && { mode }),
    ...(rules && { rules }),
  };
}
