/** Drawn on a grid of 20, with lines of 1.5. */
const PATHS = {
  gear: 'M10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM8.53 4.49L8.71 2.51L11.29 2.51L11.47 4.49L12.86 5.07L14.39 3.79L16.21 5.61L14.93 7.14L15.51 8.53L17.49 8.71L17.49 11.29L15.51 11.47L14.93 12.86L16.21 14.39L14.39 16.21L12.86 14.93L11.47 15.51L11.29 17.49L8.71 17.49L8.53 15.51L7.14 14.93L5.61 16.21L3.79 14.39L5.07 12.86L4.49 11.47L2.51 11.29L2.51 8.71L4.49 8.53L5.07 7.14L3.79 5.61L5.61 3.79L7.14 5.07Z',
  copy: 'M7.25 6.25v-2.5a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-2.5M3.75 7.25h8a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-8a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1Z',
  chevron: 'm5.5 7.75 4.5 4.5 4.5-4.5',
  flag: 'M4.75 17.5v-14M4.75 4.25h9.5l-2 3.25 2 3.25h-9.5',
  check: 'm4 10.5 4 4 8-9',
  lock: 'M5 9.25h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1ZM6.75 9V6.25a3.25 3.25 0 0 1 6.5 0V9',
  page: 'M5.5 2.75h6l3.5 3.5v10a1 1 0 0 1-1 1h-8.5a1 1 0 0 1-1-1v-12.5a1 1 0 0 1 1-1ZM11.25 2.9v3.6h3.6M7.25 10.25h5.5M7.25 13.25h3.5',
  pin: 'M7.5 2.75h5M8.25 2.9l-.5 5-2.5 2.5v1.35h9.5V10.4l-2.5-2.5-.5-5M10 11.9v5.35',
  piece: 'M7.25 5.25a2 2 0 1 1 4 0h3.5v3.9a2 2 0 1 1 0 3.9v3.7H3.25v-3.6a2 2 0 1 0 0-4V5.25Z',
  keyboard:
    'M3.25 5.25h13.5a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1H3.25a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1ZM5.25 8.25h.5M8.25 8.25h.5M11.25 8.25h.5M14.25 8.25h.5M6.5 11.75h7',
} as const;

export type IconName = keyof typeof PATHS;

/** Beside words, or on a button that has a name: never the only thing that says something. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
