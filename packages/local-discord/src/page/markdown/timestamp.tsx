import { useEffect, useState } from 'preact/hooks';
import { formatTimestamp } from './format-timestamp.ts';
import type { TimestampStyle } from './node.ts';

interface Props {
  readonly seconds: number;
  readonly style: TimestampStyle;
}

/** A moment in the reader's own time and language; a relative one is renewed every half minute. */
export function Timestamp({ seconds, style }: Props) {
  const [now, setNow] = useState(() => Date.now() / 1000);
  useEffect(() => {
    if (style !== 'R') return;
    const timer = setInterval(() => setNow(Date.now() / 1000), 30_000);
    return () => clearInterval(timer);
  }, [style]);
  return (
    <time
      class="timestamp"
      dateTime={new Date(seconds * 1000).toISOString()}
      title={formatTimestamp(seconds, 'F', now)}
    >
      {formatTimestamp(seconds, style, now)}
    </time>
  );
}
