import { type APIMessage, MessageFlags } from 'discord-api-types/v10';

interface Component {
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly components?: readonly Component[];
}

const flatten = (component: Component): Component[] => [component, ...(component.components ?? []).flatMap(flatten)];
const componentsOf = ({ components }: APIMessage): Component[] =>
  ((components ?? []) as readonly Component[]).flatMap(flatten);

/** All text of a message, as it was sent, a component a line. */
export const textOfMessage = (message: APIMessage): string =>
  [message.content, ...componentsOf(message).map(({ content }) => content)].filter(Boolean).join('\n');

/** The `custom_id` of the button with this label that can be clicked. */
export function buttonOf(message: APIMessage, label: string): string {
  const button = componentsOf(message).find((component) => component.label === label && !component.disabled);
  if (!button?.custom_id) throw new Error(`no button “${label}” to click on:\n${textOfMessage(message)}`);
  return button.custom_id;
}

/** The buttons of a message, in order. */
export const buttonsOf = (message: APIMessage): Component[] =>
  componentsOf(message).filter(({ custom_id: id }) => id !== undefined);

/** Whether only one member sees a message. */
export const isEphemeral = (message: APIMessage): boolean => ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
