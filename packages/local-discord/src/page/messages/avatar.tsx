import type { APIUser } from 'discord-api-types/v10';
import { nameOf } from './name-of.ts';

const COLOURS = ['blurple', 'green', 'rose', 'slate', 'amber'];

/** A round sign for a person or bot: the first letter of the name on one of five colours, by the id. */
export function Avatar({ user, small = false }: { readonly user: APIUser; readonly small?: boolean }) {
  const colour = user.bot ? 'blurple' : COLOURS[1 + (Number(user.id.slice(-4)) % 4)];
  return (
    <span class={`avatar ${colour} ${small ? 'small' : ''}`} aria-hidden="true">
      {user.bot ? <BotFace /> : nameOf(user).slice(0, 1).toUpperCase()}
    </span>
  );
}

function BotFace() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M5 5.5h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-5.5L9 20.5v-4H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Z" />
      <path class="cut" d="M7.2 13V9.6h2.1V13H7.2Zm4 0V9.6h2.1V13h-2.1Zm4 0V9.6h2.1V13h-2.1Z" />
    </svg>
  );
}
