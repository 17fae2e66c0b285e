const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const known = new Map<string, ReadonlySet<string>>();

/** Names of countries and regions in a language, from `Intl.DisplayNames`; empty for an unknown language. Cached. */
export function regionNames(lang: string): ReadonlySet<string> {
  const made = known.get(lang);
  if (made) return made;
  const names = new Set<string>();
  try {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames(lang, { type: 'region', style, fallback: 'none' });
      for (const first of LETTERS)
        for (const second of LETTERS) {
          const name = display.of(first + second);
          if (name) names.add(name);
        }
    }
  } catch {
    // An invalid language code has no names.
  }
  known.set(lang, names);
  return names;
}
