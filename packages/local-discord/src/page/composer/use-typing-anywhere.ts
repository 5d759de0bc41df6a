import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Lets a letter typed while nothing, or only the messages, has the focus begin a message, as on Discord. */
export function useTypingAnywhere(field: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
      const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !defaultPrevented;
      const isFree = target === document.body || (target instanceof HTMLElement && target.role === 'log');
      if (isLetter && isFree) field.current?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [field]);
}
