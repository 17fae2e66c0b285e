/** Injected on demand, when this face is chosen: Atkinson Hyperlegible Next, made for readers with low vision. */

import extendedItalic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-italic.woff2?inline';
import extended from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?inline';
import italic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?inline';
import normal from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline';
import { left } from '../world.ts';
import type { FaceFile } from './types.ts';

/** As the package tells them for its files. */
const EXTENDED =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';
const weight = '200 800';

const files: readonly FaceFile[] = [
  { data: normal, descriptors: { weight } },
  { data: italic, descriptors: { weight, style: 'italic' } },
  { data: extended, descriptors: { weight, unicodeRange: EXTENDED } },
  { data: extendedItalic, descriptors: { weight, style: 'italic', unicodeRange: EXTENDED } },
];

globalThis.ledeFaces = { ...left('ledeFaces'), atkinson: files };
