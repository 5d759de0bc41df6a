import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** A block that its author marked as a spoiler: covered, and out of reach, until its button is pressed. */
export function Covered({ children }: { readonly children: ComponentChildren }) {
  const [shown, setShown] = useState(false);
  if (shown) return children;
  return (
    <div class="covered">
      <div inert>{children}</div>
      <button type="button" onClick={() => setShown(true)}>
        Spoiler
      </button>
    </div>
  );
}
