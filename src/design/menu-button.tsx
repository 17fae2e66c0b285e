import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTypeahead } from './use-typeahead.ts';

export interface MenuItem {
  label: string;
  /** Why it cannot be chosen now; shown beside it. */
  missing?: string | undefined;
  /** Parted by a line from the item before. */
  apart?: boolean | undefined;
  onChoose: () => void;
}

interface Props {
  /** What the button is for; it shows only its children. */
  label: string;
  class?: string;
  disabled?: boolean;
  items: readonly MenuItem[];
  children: ComponentChildren;
}

/** A button that opens a menu, after the menu button pattern of the ARIA Authoring Practices Guide. */
export function MenuButton({ label, class: className, disabled, items, children }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  /** Where the focus goes when the menu has opened: its first or its last item. */
  const entry = useRef<'first' | 'last'>('first');

  const elements = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const focusAt = (index: number) => {
    const all = elements();
    all[(index + all.length) % all.length]?.focus();
  };
  const typeahead = useTypeahead(elements);
  // Before the menu is painted: whoever sees it may press the next key.
  useLayoutEffect(() => {
    if (isOpen) focusAt(entry.current === 'first' ? 0 : -1);
  }, [isOpen]);

  const open = (at: 'first' | 'last') => {
    entry.current = at;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  const onMenuKey = (event: KeyboardEvent) => {
    const at = elements().indexOf(document.activeElement as HTMLElement);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusAt(at + 1),
      ArrowUp: () => focusAt(at - 1),
      Home: () => focusAt(0),
      End: () => focusAt(-1),
      // Kept from the browser, which would close the popup with the menu.
      Escape: close,
    };
    const move = moves[event.key];
    if (!move) return typeahead.onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  const onFocusOut = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!(currentTarget as Node).contains(relatedTarget as Node | null)) setOpen(false);
  };

  return (
    <div class="menu-button" onFocusOut={onFocusOut}>
      <button
        type="button"
        id={`${id}-button`}
        class={className}
        ref={button}
        disabled={disabled}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onKeyDown={onButtonKey}
        onClick={() => (isOpen ? close() : open('first'))}
      >
        {children}
      </button>
      {isOpen && (
        <div
          class="menu"
          id={id}
          role="menu"
          aria-labelledby={`${id}-button`}
          ref={menu}
          onKeyDown={onMenuKey}
          onKeyUp={typeahead.onKeyUp}
        >
          {items.map(({ label, missing, apart, onChoose }) => [
            apart && <hr key={`${label} line`} />,
            <button
              type="button"
              key={label}
              role="menuitem"
              tabIndex={-1}
              aria-disabled={missing ? true : undefined}
              onMouseEnter={({ currentTarget }) => currentTarget.focus()}
              onClick={() => {
                if (missing) return;
                // First of all: the press that may write to the clipboard is this one.
                onChoose();
                close();
              }}
            >
              {label}
              {missing && <small>{missing}</small>}
            </button>,
          ])}
        </div>
      )}
    </div>
  );
}
