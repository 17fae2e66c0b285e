/** Injected on demand, when this face is chosen: OpenDyslexic, with heavy feet to its letters. */

import normal from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?inline';
import bold from '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2?inline';
import { left } from '../world.ts';
import type { FaceFile } from './types.ts';

const files: readonly FaceFile[] = [
  { data: normal, descriptors: { weight: '400' } },
  { data: bold, descriptors: { weight: '700' } },
];

globalThis.ledeFaces = { ...left('ledeFaces'), opendyslexic: files };
