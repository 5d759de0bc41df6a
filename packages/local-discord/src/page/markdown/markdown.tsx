import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Names } from '../state/names.ts';
import type { MarkdownNode } from './node.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { Spoiler } from './spoiler.tsx';
import { Timestamp } from './timestamp.tsx';

/** Draws text as Discord draws a message's text; text never becomes markup, addresses are http or https only. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div class="markdown" dir="auto">
      {draw(parseMarkdown(text))}
    </div>
  );
}

function draw(nodes: readonly MarkdownNode[]): ComponentChildren {
  return nodes.map((node, index) => <Node key={index} node={node} />);
}

function Node({ node }: { readonly node: MarkdownNode }) {
  switch (node.type) {
    case 'text':
      return node.content;
    case 'strong':
      return <strong>{draw(node.content)}</strong>;
    case 'em':
      return <em>{draw(node.content)}</em>;
    case 'underline':
      return <u>{draw(node.content)}</u>;
    case 'strike':
      return <s>{draw(node.content)}</s>;
    case 'spoiler':
      return <Spoiler>{draw(node.content)}</Spoiler>;
    case 'quote':
      return <blockquote>{draw(node.content)}</blockquote>;
    case 'subtext':
      return <small>{draw(node.content)}</small>;
    case 'heading':
      // One level for all three sizes: a message stands in the page's own outline, where a skipped level misleads.
      return <h3 class={`heading-${node.level}`}>{draw(node.content)}</h3>;
    case 'list':
      return <List node={node} />;
    case 'inlineCode':
      return <code>{node.content}</code>;
    case 'codeBlock':
      // A long line is scrolled sideways, with the keyboard too.
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
        <pre tabIndex={0}>
          <code>{node.content}</code>
        </pre>
      );
    case 'link':
      return (
        <a href={node.url} title={node.title ?? node.url} target="_blank" rel="noreferrer noopener">
          {draw(node.content)}
        </a>
      );
    case 'timestamp':
      return <Timestamp seconds={node.seconds} style={node.style} />;
    case 'mention':
      return <Mention node={node} />;
    case 'commandMention':
      return <span class="mention">/{node.name}</span>;
    case 'emoji':
      return <span title={`:${node.name}:`}>:{node.name}:</span>;
  }
}

function List({ node }: { readonly node: Extract<MarkdownNode, { type: 'list' }> }) {
  const items = node.items.map((item, index) => <li key={index}>{draw(item)}</li>);
  return node.ordered ? <ol start={node.start}>{items}</ol> : <ul>{items}</ul>;
}

function Mention({ node }: { readonly node: Extract<MarkdownNode, { type: 'mention' }> }) {
  const names = useContext(Names);
  if (!('id' in node)) return <span class="mention">@{node.kind}</span>;
  if (node.kind === 'user') return <span class="mention">@{names.user(node.id) ?? 'unknown-user'}</span>;
  if (node.kind === 'channel') return <span class="mention">#{names.channel(node.id) ?? 'unknown'}</span>;
  return <span class="mention">@{node.id === names.everyoneRoleId ? 'everyone' : 'unknown-role'}</span>;
}
