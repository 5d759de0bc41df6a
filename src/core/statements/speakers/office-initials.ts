import type { Context } from './context.ts';
import type { Person } from './people/person.ts';
import { isOffice } from './people/titles.ts';

/** The only one whose office in capitals ends with words of these initials: "the CS" after "Interior Cabinet Secretary Ann Roe". */
export function holderOfInitials({ past }: Context, lead: string): Person | null {
  if (!/^\p{Lu}{2,4}$/u.test(lead)) return null;
  const recent = new Set(past.slice(-RECENT).flatMap(({ person }) => person ?? []));
  const fits = [...recent].filter(({ role }) => {
    const words = (role ?? '').match(/(?<!\S)\p{Lu}\p{Ll}+/gu) ?? [];
    return (
      words
        .map((word) => word[0])
        .join('')
        .endsWith(lead) && isOffice(words.at(-1) ?? '')
    );
  });
  return fits.length === 1 ? fits[0]! : null;
}

/** How many statements back the holder of an office may have spoken. */
const RECENT = 12;
