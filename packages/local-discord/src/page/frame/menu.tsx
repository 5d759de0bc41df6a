import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** On a narrow screen the channels and members are behind a button; this is whether they are in front. */
export interface Menu {
  readonly isOpen: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly toggle: () => void;
  readonly close: () => void;
}

/** Opens the menu with the focus in it; Esc and a press outside close it, Esc with the focus back on the button. */
export function useMenu(): Menu {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!isOpen) return;
    const sidebar = document.getElementById('sidebar');
    sidebar?.querySelector<HTMLElement>('[aria-current]')?.focus();
    const press = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const leave = ({ target }: PointerEvent) => {
      if (!sidebar?.contains(target as Node) && !button.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('keydown', press);
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('pointerdown', leave);
    };
  }, [isOpen]);
  return { isOpen, button, toggle: () => setOpen(!isOpen), close: () => setOpen(false) };
}

/** The button that shows channels and members where the screen is too narrow for them. */
export function MenuButton({ menu }: { readonly menu: Menu }) {
  return (
    <button
      ref={menu.button}
      type="button"
      class="menu-button icon-button"
      aria-expanded={menu.isOpen}
      aria-controls="sidebar"
      aria-label="Channels and members"
      onClick={menu.toggle}
    >
      ☰
    </button>
  );
}
