/** @jsxImportSource preact */

/** SVG paths, stroked, in a view box of 24 by 24. */
const PATHS = {
  leave: 'M6 6l12 12M18 6L6 18',
  outline: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  points: 'M12 4l1.8 4.9L19 10.5l-5.2 1.6L12 17l-1.8-4.9L5 10.5l5.2-1.6zM18.5 16.5v4M16.5 18.5h4',
  voice: 'M4 10v4h3l5 4V6L7 10zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  play: 'M8 5.5v13l10-6.5z',
  pause: 'M8.5 6v12M15.5 6v12',
  back: 'M17 6l-8 6 8 6zM6.5 6v12',
  forward: 'M7 6l8 6-8 6zM17.5 6v12',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} stroke-width={name === 'more' ? 3 : 1.75} />
    </svg>
  );
}
