import { useEffect, useState } from 'preact/hooks';
import { say } from '../words.ts';
import type { Section } from './section.tsx';

/** Which section stands at the top of the window. */
function useCurrent(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0]);
  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        const first = ids.find((id) => seen.has(id));
        if (first) setCurrent(first);
      },
      { rootMargin: '-25% 0px -60% 0px' },
    );
    for (const id of ids) {
      const element = document.getElementById(id);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, []);
  return current;
}

export function Navigation({ sections }: { sections: readonly Section[] }) {
  const current = useCurrent(sections.map(({ id }) => id));
  return (
    <nav aria-label={say('optionsSections')}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {say(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
