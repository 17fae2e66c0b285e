import { useEffect, useState } from 'preact/hooks';
import { fontsOf } from '../page/dom.ts';
import { left } from '../world.ts';
import '../faces/types.ts';
import { want } from '../messages/answer.ts';
import type { FaceName } from './preferences.ts';

const bytesOf = (data: string): ArrayBuffer => {
  const raw = atob(data.slice(data.indexOf(',') + 1));
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes.buffer;
};

type Bundled = 'atkinson' | 'opendyslexic';

/** Loads a bundled face from bytes, so that no policy of the page can forbid it. Returns the way to take it out again. */
async function loadFace(name: Bundled, take: (script: `face-${Bundled}`) => Promise<unknown>): Promise<FontFace[]> {
  if (!left('ledeFaces')?.[name]) await take(`face-${name}`);
  const files = left('ledeFaces')?.[name] ?? [];
  const faces = files.map(({ data, descriptors }) => new FontFace(`lede ${name}`, bytesOf(data), descriptors));
  for (const face of faces) fontsOf(document).add(face);
  await Promise.allSettled(faces.map((face) => face.load()));
  return faces;
}

/**
 * Sees to it that the chosen face is there, whose script is taken in the way that is given; tells how often one came, for
 * then the text is set anew.
 */
export function useFace(name: FaceName, take: (script: `face-${Bundled}`) => Promise<unknown> = want): number {
  const [loaded, setLoaded] = useState(0);
  useEffect(() => {
    if (name !== 'atkinson' && name !== 'opendyslexic') return;
    let faces: FontFace[] = [];
    let current = true;
    const drop = () => {
      for (const face of faces) fontsOf(document).delete(face);
    };
    void loadFace(name, take).then((found) => {
      faces = found;
      if (current) setLoaded((count) => count + 1);
      else drop();
    });
    return () => {
      current = false;
      drop();
    };
  }, [name]);
  return loaded;
}
