import type { Followed } from '../../command.ts';
import type { Place, Wish } from '../../core/answers/wish.ts';
import { UserError } from '../../core/errors.ts';
import type { Rules } from '../request/check-request.ts';
import type { Asker } from '../request/request.ts';

/** Keeps what places follow. */
export interface FollowStore {
  add(place: Place, wish: Wish): ReturnType<Followed['add']>;
  remove(place: Place, wish: Wish | null): ReturnType<Followed['remove']>;
  list(place: Place): ReturnType<Followed['list']>;
}

/** What is followed where somebody asks, to be changed only by who may; null where nothing is kept. */
export function followedAt(
  { follows, operators }: Pick<Rules, 'operators'> & { readonly follows: FollowStore | null },
  { id, place, mayManage }: Asker,
): Followed | null {
  if (follows === null) return null;
  const ownPlace = async (): Promise<Place> => {
    if (place === null) {
      throw new UserError(
        'I may not write here by myself. Follow it in a channel where I may, or in direct messages with me.',
      );
    }
    if (!mayManage && !(await operators.includes(id).catch(() => false))) {
      throw new UserError(
        'Only members who manage this channel may change what is followed in it. In direct messages with me, you follow what you like.',
      );
    }
    return place;
  };
  return {
    isDirect: place?.startsWith('member:') ?? false,
    list: async () => (place === null ? [] : follows.list(place)),
    add: async (wish) => follows.add(await ownPlace(), wish),
    remove: async (wish) => follows.remove(await ownPlace(), wish),
  };
}
