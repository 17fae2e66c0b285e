const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const known = new Map<string, ReadonlySet<string>>();

/** The names of all countries in a language, as the browser knows them; empty where it does not know the language. */
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
    // A code that the browser does not know names nothing.
  }
  known.set(lang, names);
  return names;
}
