// A part of a bot that says that it is ready and then fails, each time.
import { tellParent } from '../../dist/src/main/processes/tell-parent.js';

const parent = tellParent(() => process.exit(0));
parent.ready({ name: 'Parley', inviteUrl: 'https://example.com' });
setTimeout(() => process.exit(3), 20);
