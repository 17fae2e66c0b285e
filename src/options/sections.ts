import { appearance } from './appearance.tsx';
import { automatic } from './automatic.tsx';
import { cleaning } from './cleaning.tsx';
import { copying } from './copying.tsx';
import { keys } from './keys.tsx';
import { languages } from './languages.tsx';
import { news } from './news.tsx';
import { permissions } from './permissions.tsx';
import { pressed } from './pressed.tsx';
import { privacy } from './privacy.tsx';
import { reading } from './reading.tsx';
import type { Section } from './section.tsx';
import { summary } from './summary.tsx';
import { transfer } from './transfer.tsx';

/** All sections, in the order of the page. A new one is a file beside this and a line here. */
export const SECTIONS: readonly Section[] = [
  pressed,
  automatic,
  cleaning,
  summary,
  reading,
  copying,
  keys,
  appearance,
  languages,
  transfer,
  permissions,
  privacy,
  news,
];
