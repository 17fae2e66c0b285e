/** A colour as '#rrggbb'. */
export type Hex = `#${string}`;

type Channels = [number, number, number];

/** Whether a value is a colour as '#rrggbb'. */
export const isHex = (value: unknown): value is Hex => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);

const channelsOf = (hex: Hex): Channels => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

const hexOf = (channels: readonly number[]): Hex =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance as WCAG 2 defines it. */
export function luminanceOf(hex: Hex): number {
  const [r, g, b] = channelsOf(hex).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio as WCAG 2 defines it, 1 to 21. */
export function contrastOf(a: Hex, b: Hex): number {
  const [light, dark] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Linear interpolation of two colours, by sRGB channel; a share of 0 gives the first, 1 the second. */
export function mix(a: Hex, b: Hex, share: number): Hex {
  const other = channelsOf(b);
  return hexOf(channelsOf(a).map((channel, i) => channel + (other[i]! - channel) * share));
}

const STEPS = 40;

/** The colour, mixed with black or white just enough for the wanted contrast ratio with every background. */
export function legible(colour: Hex, grounds: readonly Hex[], wanted: number): Hex {
  const worst = (each: Hex): number => Math.min(...grounds.map((ground) => contrastOf(each, ground)));
  const end: Hex = worst('#000000') > worst('#ffffff') ? '#000000' : '#ffffff';
  for (let step = 0; step < STEPS; step++) {
    const moved = mix(colour, end, step / STEPS);
    if (worst(moved) >= wanted) return moved;
  }
  return end;
}
