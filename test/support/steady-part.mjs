// A part of a bot that says that it is ready and stays. Those that NO_START names by their shards end at once, those of LATE say nothing
// before a SIGHUP, and those of DEAF heed no SIGTERM.
import { tellParent } from '../../dist/src/main/processes/tell-parent.js';

const isOf = (names) => process.env[names]?.split(' ').includes(process.env.SHARDS);

if (isOf('NO_START')) process.exit(4);
if (isOf('DEAF')) process.on('SIGTERM', () => {});
const parent = tellParent(() => process.exit(0));
const ready = () => parent.ready({ name: 'Parley', inviteUrl: 'https://example.com' });
if (isOf('LATE')) process.once('SIGHUP', ready);
else ready();
