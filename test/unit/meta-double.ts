import type { PageMetadata } from '../../src/page/metadata.ts';
import type { StructuredArticle } from '../../src/page/structured.ts';

const NOTHING: StructuredArticle = {
  types: [],
  headline: '',
  description: '',
  body: '',
  authors: [],
  published: '',
  modified: '',
  expires: '',
  image: '',
  keywords: [],
  language: '',
  publisher: '',
  url: '',
  free: null,
};

/** What a page says of itself, as far as a test tells it. */
export interface Page extends Partial<Omit<PageMetadata, 'metas' | 'structured'>> {
  metas?: Record<string, string>;
  structured?: Partial<StructuredArticle>[];
}

export const metaOf = ({ metas = {}, structured = [], ...rest }: Page): PageMetadata => ({
  url: 'https://www.ferrypost.example/news/1',
  title: '',
  lang: 'en',
  dir: '',
  headlines: [],
  authors: [],
  dates: [],
  tags: [],
  canonical: '',
  ...rest,
  metas: new Map(Object.entries(metas).map(([name, value]) => [name, [value]])),
  structured: structured.map((node) => ({ ...NOTHING, ...node })),
});
