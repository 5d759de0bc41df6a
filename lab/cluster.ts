// Starts three OpenSearch nodes on this machine, to try and measure with: npm run cluster [-- --measure PASSAGES | --build]. Prints SEARCH_URL=…
// once they are one cluster; ends them all, with what they wrote, on Ctrl-C and SIGTERM. --measure asks them and the embedded index instead, and
// ends; --build only builds their program. Needs Java 17 and Maven.
import { measureCluster } from './bench/cluster.ts';
import { buildNode, cannotRun } from './cluster/node-program.ts';
import { startCluster } from './cluster/start-cluster.ts';
import { say } from './tell.ts';

const [flag, passages] = process.argv.slice(2);
const reason = cannotRun();
if (reason !== null) {
  process.stderr.write(`cluster: ${reason}\n`);
  process.exit(1);
}
if (flag === '--build') await buildNode();
else {
  const cluster = await startCluster();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void cluster.stop().then(() => process.exit(0)));
  if (flag === '--measure') await measureCluster(cluster.urls, Number(passages)).finally(() => cluster.stop());
  else say(`SEARCH_URL=${cluster.urls.join(',')}`);
}
