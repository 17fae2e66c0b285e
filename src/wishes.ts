import type { ClutterKind, SiteRules } from './engine.ts';
import type { Wishes } from './session.ts';
import type { Settings } from './settings.ts';

/** What the reader's settings and his rules for a site mean for cleaning. */
export function wishesOf({ mode, kinds }: Settings, rules: SiteRules | undefined): Wishes {
  const chosen = (goes: boolean) => (Object.keys(kinds) as ClutterKind[]).filter((kind) => kinds[kind] === goes);
  return {
    keep: chosen(false),
    drop: chosen(true),
    ...(mode === 'tidy' && { mode }),
    ...(rules && { rules }),
  };
}
