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

/** Adds a bundled face to the document, from bytes, which no content security policy blocks. Returns its fonts. */
async function loadFace(name: Bundled, take: (script: `face-${Bundled}`) => Promise<unknown>): Promise<FontFace[]> {
  if (!left('ledeFaces')?.[name]) await take(`face-${name}`);
  const files = left('ledeFaces')?.[name] ?? [];
  const faces = files.map(({ data, descriptors }) => new FontFace(`lede ${name}`, bytesOf(data), descriptors));
  for (const face of faces) fontsOf(document).add(face);
  await Promise.allSettled(faces.map((face) => face.load()));
  return faces;
}

/**
 * Loads the chosen face if it is a bundled one, and removes it afterwards. Returns how many faces have been loaded so
 * far: a change means that the text must be measured again.
 *
 * @param take loads the script with the face's data
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
    loadFace(name, take).then(
      (found) => {
        faces = found;
        if (current) setLoaded((count) => count + 1);
        else drop();
      },
      // The text stays in the face that stands in for it.
      () => undefined,
    );
    return () => {
      current = false;
      drop();
    };
  }, [name]);
  return loaded;
}
