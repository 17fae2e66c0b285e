/** Largest size of each shipped script in bytes, minified, and why so much. The first pattern that matches counts. */
export const BUDGETS: readonly { script: RegExp; bytes: number; reason: string }[] = [
  { script: /gate/, bytes: 12_000, reason: 'runs on every page of the sites that are cleaned automatically' },
  {
    script: /content/,
    bytes: 148_200,
    reason: 'parsed on the press; a third of it are words in two dozen languages, written out by first letters',
  },
  { script: /cleaner/, bytes: 65_000, reason: 'parsed when the page is cleaned, after it was read' },
  { script: /report/, bytes: 40_000, reason: 'injected only when a reader reports a wrong cut' },
  { script: /faces\//, bytes: 330_000, reason: 'the bytes of a face, injected only when it is chosen' },
  {
    script: /copy\.js$/,
    bytes: 140_000,
    reason: 'injected only when a key or the menu asks for a copy; writes Markdown too',
  },
  { script: /tex\.js$/, bytes: 210_000, reason: 'injected only for articles with formulas in TeX' },
  { script: /background/, bytes: 20_000, reason: 'wakes for every press and key' },
  { script: /.*/, bytes: 200_000, reason: 'pages of ours open from the disk, but must paint at once' },
];
