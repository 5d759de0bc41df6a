// Starts three OpenSearch nodes on this machine, to try and measure with: npm run cluster. Prints SEARCH_URL=… once they are one cluster;
// ends them all, and what they wrote, on Ctrl-C and SIGTERM. Needs Java 17 and Maven.
import { cannotRun } from './cluster/node-program.ts';
import { startCluster } from './cluster/start-cluster.ts';
import { say } from './tell.ts';

const reason = cannotRun();
if (reason !== null) {
  process.stderr.write(`cluster: ${reason}\n`);
  process.exit(1);
}
const cluster = await startCluster();
say(`SEARCH_URL=${cluster.urls.join(',')}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cluster.stop().then(() => process.exit(0)));
