import { useEffect, useRef, useState } from 'preact/hooks';
import type { Digest } from '../digest/types.ts';
import { digest, toText } from '../engine.ts';
import { say, sayCount, sayNamed } from '../words.ts';
import type { Sample } from './sample.ts';

/** Asked for until its script has run. */
const STEP_MS = 30;

async function sampleIn(frame: HTMLIFrameElement): Promise<Sample> {
  for (;;) {
    const { ledeSample } = (frame.contentWindow ?? {}) as { ledeSample?: Sample };
    if (ledeSample) return ledeSample;
    await new Promise((wait) => setTimeout(wait, STEP_MS));
  }
}

/** A cluttered page on which one press does what the button does on any page, and one more undoes it. */
export function TryIt() {
  const frame = useRef<HTMLIFrameElement>(null);
  const [sample, setSample] = useState<Sample | null>(null);
  const [isClean, setIsClean] = useState(false);
  const [said, setSaid] = useState('');
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [told, setTold] = useState<Digest | null>(null);
  const [marked, setMarked] = useState(-1);

  useEffect(() => {
    if (frame.current) void sampleIn(frame.current).then(setSample);
  }, []);

  const toggle = async () => {
    if (!sample) return;
    setMarked(-1);
    if (isClean) {
      sample.restore();
      setIsClean(false);
      setSaid(say('saidRestored'));
      return;
    }
    const items = await sample.clean();
    setIsClean(true);
    setSaid(sayCount('saidCleaned', items.length));
    setKinds([...new Set(items.map(({ kind }) => sayNamed('kind', kind)))]);
    const article = sample.article();
    if (!article || told) return;
    const { title, lang, tags } = article;
    setTold(await digest({ title, text: toText(article), tags, ...(lang && { lang }) }));
  };

  return (
    <section class="try" aria-labelledby="try-title">
      <h2 id="try-title">{say('welcomeTry')}</h2>
      <p>{say('welcomeTryHelp')}</p>
      <div class="controls">
        <button type="button" class="primary" disabled={!sample} onClick={toggle}>
          {say(isClean ? 'welcomeRestore' : 'welcomeClean')}
        </button>
        <p role="status">{said}</p>
      </div>
      <div class="stage">
        <iframe ref={frame} src="sample.html" title={say('welcomeSample')} />
        <div class="told">
          {isClean && told ? (
            <>
              <h3>{say('summary')}</h3>
              <ol class="summary" lang="en" dir="auto">
                {told.summary.map(({ text, start, end }, i) => (
                  <li key={start}>
                    <button
                      type="button"
                      aria-current={marked === i}
                      title={say('summaryGo')}
                      onClick={() => {
                        sample?.mark(start, end);
                        setMarked(i);
                      }}
                    >
                      {text}
                    </button>
                  </li>
                ))}
              </ol>
              <h3>{say('hashtags')}</h3>
              <ul class="chips" lang="en">
                {told.hashtags.map(({ tag }) => (
                  <li key={tag}>
                    <bdi>#{tag}</bdi>
                  </li>
                ))}
              </ul>
              <h3>{say('hidden')}</h3>
              <ul class="facts">
                {kinds.map((kind) => (
                  <li key={kind}>{kind}</li>
                ))}
              </ul>
            </>
          ) : (
            <p class="later">{say('welcomeTold')}</p>
          )}
        </div>
      </div>
    </section>
  );
}
