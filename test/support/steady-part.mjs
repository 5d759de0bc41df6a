// A part of a bot that says that it is ready and stays, unless NO_START is set: then it ends at once.
import { tellParent } from '../../dist/src/main/processes/tell-parent.js';

if (process.env.NO_START) process.exit(4);
tellParent(() => process.exit(0)).ready({ name: 'Parley', inviteUrl: 'https://example.com' });
