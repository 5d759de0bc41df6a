import type { APIButtonComponent, APIMessageComponentEmoji } from 'discord-api-types/v10';
import { useContext } from 'preact/hooks';
import { MessageContext } from '../state/message-context.ts';
import { UnknownComponent } from './unknown-component.tsx';

const STYLES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger' };

/** A button: a click is sent to the application; a link opens in a new tab and tells nobody. */
export function Button({ component }: { readonly component: APIButtonComponent }) {
  const { pending, use } = useContext(MessageContext);
  if (component.style === 5) return <LinkButton component={component} />;
  const style = STYLES[component.style];
  if (!style || !('custom_id' in component)) return <UnknownComponent component={component} />;
  const { custom_id: customId, label, emoji, disabled = false } = component;
  const waits = pending.some(
    ({ about, state }) => state === 'waiting' && about.kind === 'component' && about.customId === customId,
  );
  return (
    <button
      type="button"
      class={`button ${style}`}
      disabled={disabled}
      // Not disabled while it waits: that would drop the focus.
      aria-busy={waits}
      onClick={() => {
        if (!waits) use(customId);
      }}
    >
      <span class="button-face">
        <Emoji emoji={emoji} />
        {label}
      </span>
      {waits && <span class="dots" role="img" aria-label="waiting for the answer" />}
    </button>
  );
}

function LinkButton({ component }: { readonly component: Extract<APIButtonComponent, { url: string }> }) {
  const { url, label, emoji, disabled } = component;
  const face = (
    <>
      <Emoji emoji={emoji} />
      {label}
      <span aria-hidden="true" class="outward">
        ↗
      </span>
    </>
  );
  if (disabled || !/^https?:\/\//i.test(url)) {
    return (
      <button type="button" class="button secondary" disabled>
        {face}
      </button>
    );
  }
  return (
    <a class="button secondary" href={url} target="_blank" rel="noreferrer noopener">
      {face}
    </a>
  );
}

/** An emoji of Unicode as it is; one of a server by its name, since its picture is on Discord's own servers. */
export function Emoji({ emoji }: { readonly emoji: APIMessageComponentEmoji | undefined }) {
  if (!emoji?.name) return null;
  return <span class="emoji">{emoji.id ? `:${emoji.name}:` : emoji.name}</span>;
}
