import { say } from '../words.ts';
import type { Section } from './section.tsx';

/** The languages that have words: the folders of `locales/`, as `lang` names them. */
export const LANGUAGES: readonly string[] = 'ar de en es fr he hi it ja ko nl pl pt-BR ru tr uk zh-CN zh-TW'.split(' ');

/** A language's name in itself; Chinese is told by its script, as its readers do. */
function nameOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return new Intl.DisplayNames([tag], { type: 'language' }).of(language === 'zh' ? `zh-${script}` : tag) ?? tag;
}

/** In which languages Lede speaks, and in which it reads. */
export const languages: Section = {
  id: 'languages',
  title: 'optionsLanguages',
  Content: () => (
    <>
      <p>{say('optionsLanguagesOurs')}</p>
      <ul class="languages">
        {LANGUAGES.map((tag) => (
          <li key={tag} lang={tag} aria-current={say('language') === tag || undefined}>
            <bdi>{nameOf(tag)}</bdi>
          </li>
        ))}
      </ul>
      <p class="help">{say('optionsLanguagesTexts')}</p>
    </>
  ),
};
