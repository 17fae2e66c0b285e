/**
 * `npm run bench:hostile [-- --sizes | --strings] [--only levels] [--length 60000] [--seconds 600]`: what pages do to Lede that
 * are made to hurt it, by their size or by long strings in any of their fields.
 */

import { readOptions } from '../../commands/options.ts';
import { measureSizes } from './sizes.ts';
import { measureStrings } from './strings.ts';

const { values } = readOptions(
  'npm run bench:hostile [-- --sizes | --strings] [--only <name>] [--length N] [--seconds N]',
  {
    options: {
      only: { type: 'string', default: '' },
      sizes: { type: 'boolean', default: false },
      strings: { type: 'boolean', default: false },
      length: { type: 'string', default: '60000' },
      seconds: { type: 'string', default: '600' },
    },
  },
);

if (values.sizes || !values.strings) await measureSizes(values.only);
if (values.strings || !values.sizes)
  await measureStrings({ length: Number(values.length), seconds: Number(values.seconds), only: values.only });
