import { ApiFault, ERROR_CODES } from '../api-fault.ts';
import { findUser, guildMember } from '../cast.ts';
import type { GatewayFacts } from './gateway-facts.ts';
import type { Rest, RestApp, RestContext } from './rest-app.ts';

/** What stands: the gateway's address, the application, users, the guild. */
export const addInformationRoutes = (app: RestApp, { world }: Rest, facts: GatewayFacts): void => {
  const { cast } = world;
  const gateway = (): string => `${world.address.replace(/^http/, 'ws')}/gateway`;
  const expectGuild = (c: RestContext): void => {
    if (c.req.param('guild') !== cast.guild.id) throw new ApiFault(404, ERROR_CODES.unknownGuild, 'Unknown Guild');
  };
  const expectMember = (id: string): object => {
    const member = guildMember(cast, id === '@me' ? cast.bot.id : id);
    if (!member) throw new ApiFault(404, ERROR_CODES.unknownMember, 'Unknown Member');
    return member;
  };

  app.get('/gateway', (c) => c.json({ url: gateway() }));
  app.get('/gateway/bot', (c) => {
    const { shards, maxConcurrency } = facts.advice;
    const remaining = facts.remainingSessions();
    const limit = { total: 1000, remaining, reset_after: 0, max_concurrency: maxConcurrency };
    return c.json({ url: gateway(), shards, session_start_limit: limit });
  });

  app.get('/applications/@me', (c) => c.json(cast.application));
  app.get('/oauth2/applications/@me', (c) => c.json(cast.application));
  app.get('/applications/:application/emojis', (c) => c.json({ items: [] }));

  app.get('/users/@me', (c) => c.json(cast.bot));
  app.get('/users/@me/guilds', (c) => {
    const { id, name, icon, banner, features } = cast.guild;
    return c.json([{ id, name, icon, banner, owner: false, permissions: cast.guild.roles[0]!.permissions, features }]);
  });
  app.get('/users/:user', (c) => {
    const user = findUser(cast, c.req.param('user'));
    if (!user) throw new ApiFault(404, ERROR_CODES.unknownUser, 'Unknown User');
    return c.json(user);
  });

  app.get('/guilds/:guild', (c) => {
    expectGuild(c);
    const count = cast.members.length + 1;
    const counts = { approximate_member_count: count, approximate_presence_count: count };
    return c.json({ ...cast.guild, ...(c.req.query('with_counts') === 'true' ? counts : {}) });
  });
  app.get('/guilds/:guild/channels', (c) => {
    expectGuild(c);
    return c.json([cast.channel]);
  });
  app.get('/guilds/:guild/roles', (c) => {
    expectGuild(c);
    return c.json(cast.guild.roles);
  });
  app.get('/guilds/:guild/members', (c) => {
    expectGuild(c);
    return c.json([cast.bot, ...cast.members.map((member) => member.user)].map((user) => guildMember(cast, user.id)));
  });
  app.get('/guilds/:guild/members/:user', (c) => {
    expectGuild(c);
    return c.json(expectMember(c.req.param('user')));
  });
};
