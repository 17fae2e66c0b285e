/** Particles after Korean nouns, longest first: they mark grammatical roles, as cases do in other languages. */
const PARTICLES =
  '에서는 으로는 에게서 이라고 이라는 에서 에게 으로 까지 부터 처럼 보다 에는 에도 이나 이란 라는 라고 과의 와의 와 과 은 는 이 가 을 를 의 에 로 도 만'.split(
    ' ',
  );

/** Least length of a stem, in syllables. */
const SHORTEST = 2;

/** Endings of verbs and of adjectives derived from them. */
const VERB =
  /(?:이다|니다|하는|되는|있는|없는|하고|되고|하며|해서|하여|하게|지만|으며|면서|는데|려고|어야|아야|다고|라며|적인|적으로|스러운|(?<=..)한)$/u;

// A Hangul syllable's code point is 0xac00 plus a multiple of 28 plus the index of its final consonant, 0 for none.
const FIRST_SYLLABLE = 0xac00;
const FINALS = 28;
/** Indices of the finals 'ㄴ', 'ㅄ' and 'ㅆ', with which verbs end before '다'. */
const VERBAL = new Set([4, 18, 20]);
/** Names that end as verbs do: the panda, Honda, Linda, Wanda, Amanda, Uganda, Rwanda. */
const NAMES = new Set(['판다', '혼다', '린다', '완다', '아만다', '우간다', '르완다']);

const HANGUL = /^\p{Script=Hangul}+$/u;

/** Whether a word is a verb: '하는', and what closes a sentence, '한다', '있다', '올랐다', '없다'. */
export function isKoreanVerb(word: string): boolean {
  if (VERB.test(word)) return true;
  if (!word.endsWith('다') || NAMES.has(word)) return false;
  return VERBAL.has((word.charCodeAt(word.length - 2) - FIRST_SYLLABLE) % FINALS);
}

/** Every way to split a word into a stem and a particle. */
function* cutsOf(word: string): Generator<readonly [stem: string, particle: string]> {
  for (const particle of PARTICLES) {
    const stem = word.slice(0, -particle.length);
    if (stem.length >= SHORTEST && word.endsWith(particle)) yield [stem, particle];
  }
}

/**
 * A function that removes particles from the words of one text. Nouns may end like a particle (전문가, 고양이), so one is
 * removed only where the text has the stem with another particle too, or with none.
 */
export function particlesOff(words: Iterable<string>): (word: string) => string {
  const endings = new Map<string, Set<string>>();
  const note = (stem: string, ending: string): void => {
    const known = endings.get(stem);
    if (known) known.add(ending);
    else endings.set(stem, new Set([ending]));
  };
  for (const word of new Set(words)) {
    if (!HANGUL.test(word)) continue;
    note(word, '');
    for (const [stem, particle] of cutsOf(word)) note(stem, particle);
  }
  const isStem = (stem: string): boolean => (endings.get(stem)?.size ?? 0) > 1;
  return (word) => {
    if (!HANGUL.test(word) || isStem(word)) return word;
    for (const [stem] of cutsOf(word)) if (isStem(stem)) return stem;
    return word;
  };
}
