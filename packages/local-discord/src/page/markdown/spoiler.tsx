import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Text that stays hidden, from screen readers too, until it is clicked or Enter is pressed on it. */
export function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const [shown, setShown] = useState(false);
  if (shown) return <span class="spoiler shown">{children}</span>;
  const show = () => setShown(true);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the hidden text wraps over lines as text, which a button cannot
    <span
      class="spoiler"
      role="button"
      tabIndex={0}
      aria-label="Spoiler: show"
      onClick={show}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        show();
      }}
    >
      <span aria-hidden="true" inert>
        {children}
      </span>
    </span>
  );
}
